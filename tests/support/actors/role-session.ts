import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TestApplication } from '../app/application';

const PASSWORD = 'Correct-horse-1';

interface AdminService {
  create(user: Record<string, unknown>): Promise<unknown>;
}

/**
 * Signs in a new user of the panel whose role has only these permissions, and returns the token.
 *
 * @param onArticles actions of the content manager, such as `read`
 * @param settings actions such as `api::article.schedule`
 * @param fields the fields of articles that the actions cover
 * @param conditions conditions on the articles, such as `admin::is-creator`
 */
export async function sessionWith(
  app: TestApplication,
  onArticles: string[],
  settings: string[] = [],
  conditions: string[] = [],
  fields: string[] = ['title'],
): Promise<string> {
  const { strapi } = app;
  const roles = strapi.service('admin::role') as AdminService & {
    assignPermissions(id: number, permissions: object[]): Promise<unknown>;
  };
  const created = await roles.create({ name: randomUUID(), description: '' });
  const { id } = z.object({ id: z.number() }).parse(created);
  await roles.assignPermissions(id, [
    ...onArticles.map((name) => ({
      action: `plugin::content-manager.explorer.${name}`,
      subject: 'api::article.article',
      properties: { locales: ['ko'], fields },
      conditions,
    })),
    ...settings.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  ]);
  const email = `${randomUUID()}@newsroom.example`;
  await (strapi.service('admin::user') as AdminService).create({
    firstname: 'Of',
    lastname: 'A role',
    email,
    password: PASSWORD,
    isActive: true,
    roles: [id],
  });
  const answer = await app.post('/admin/login', { email, password: PASSWORD });
  return z.object({ data: z.object({ token: z.string() }) }).parse(answer.body).data.token;
}
