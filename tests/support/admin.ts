import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from './answers';
import type { TestApplication } from './application';

const registered = z.object({ data: z.object({ token: z.string() }) });
const saved = z.object({ data: z.looseObject({ id: z.number(), documentId: z.string() }) });

const PASSWORD = 'Correct-horse-1';

/** One session an application. */
const sessions = new WeakMap<TestApplication, Promise<string>>();

/** The token of an administrator who has signed in. */
export function adminToken(app: TestApplication): Promise<string> {
  const session = sessions.get(app) ?? signIn(app);
  sessions.set(app, session);
  return session;
}

async function signIn(app: TestApplication): Promise<string> {
  // Strapi limits how often one address signs in, and counts over all applications of a process.
  const email = `${randomUUID()}@newsroom.example`;
  const person = { firstname: 'Editor', lastname: 'In Chief', email, password: PASSWORD };
  await app.post('/admin/register-admin', person);
  const answer = await app.post('/admin/login', { email, password: PASSWORD });
  return registered.parse(answer.body).data.token;
}

/** The content manager's own requests, as the admin panel sends them. */
export interface ContentManager {
  create(data: object, query?: Record<string, unknown>): Promise<Answer>;
  update(documentId: string, data: object, query?: Record<string, unknown>): Promise<Answer>;
  publish(documentId: string, data: object, query?: Record<string, unknown>): Promise<Answer>;
  createAndPublish(data: object, query?: Record<string, unknown>): Promise<Answer>;
  bulkPublish(documentIds: string[], query?: Record<string, unknown>): Promise<Answer>;
  clone(documentId: string, data: object): Promise<Answer>;
  /** Presses the regenerate button beside the slug. */
  regenerateSlug(data: object, query?: Record<string, unknown>): Promise<Answer>;
}

/** @param uid such as `api::article.article` */
export async function contentManager(app: TestApplication, uid: string): Promise<ContentManager> {
  const token = await adminToken(app);
  const base = `/content-manager/collection-types/${uid}`;
  const options = (query: Record<string, unknown> = {}) => ({ token, query });
  return {
    create: (data, query) => app.post(base, data, options(query)),
    update: (id, data, query) => app.put(`${base}/${id}`, data, options(query)),
    publish: (id, data, query) => app.post(`${base}/${id}/actions/publish`, data, options(query)),
    createAndPublish: (data, query) => app.post(`${base}/actions/publish`, data, options(query)),
    bulkPublish: (documentIds, query) =>
      app.post(`${base}/actions/bulkPublish`, { documentIds }, options(query)),
    clone: (id, data) => app.post(`${base}/clone/${id}`, data, options()),
    regenerateSlug: (data, query) =>
      app.post(
        '/content-manager/uid/generate',
        { contentTypeUID: uid, field: 'slug', data },
        options(query),
      ),
  };
}

/** The document that the content manager answers with. */
export const documentIn = (answer: Answer) => saved.parse(answer.body).data;
