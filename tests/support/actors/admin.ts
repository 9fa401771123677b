import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';

const registered = z.object({ data: z.object({ token: z.string() }) });
const saved = z.object({ data: z.looseObject({ id: z.number(), documentId: z.string() }) });

const PASSWORD = 'Correct-horse-1';

/** One session for each application. */
const sessions = new WeakMap<TestApplication, Promise<string>>();

/** Returns the token of an administrator's session. */
export function adminToken(app: TestApplication): Promise<string> {
  const session =
    sessions.get(app) ?? registerAdministrator(app).then((person) => signIn(app, person));
  sessions.set(app, session);
  return session;
}

/** An administrator's e-mail address and password. */
export interface Credentials {
  email: string;
  password: string;
}

/** Registers the first administrator of an installation. */
export async function registerAdministrator(app: TestApplication): Promise<Credentials> {
  const email = `${randomUUID()}@newsroom.example`;
  const credentials = { email, password: PASSWORD };
  await app.post('/admin/register-admin', {
    firstname: 'Editor',
    lastname: 'In Chief',
    ...credentials,
  });
  return credentials;
}

/** Creates a further user of the panel with the role of this code, such as `strapi-author`. */
export async function addPerson(
  app: TestApplication,
  role: string,
  name = { firstname: 'Someone', lastname: 'Else' },
): Promise<Credentials> {
  const email = `${randomUUID()}@newsroom.example`;
  const { id } = (await app.strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    id: number;
  };
  const users = app.strapi.service('admin::user') as { create(user: object): Promise<unknown> };
  await users.create({
    ...name,
    email,
    password: PASSWORD,
    isActive: true,
    roles: [id],
  });
  return { email, password: PASSWORD };
}

/** Signs in to the panel and returns the token. */
export async function signIn(app: TestApplication, credentials: Credentials): Promise<string> {
  const answer = await app.post('/admin/login', credentials);
  return registered.parse(answer.body).data.token;
}

/** The requests that the panel's content manager sends. */
interface ContentManager {
  create(data: object, query?: Record<string, unknown>): Promise<Answer>;
  update(documentId: string, data: object, query?: Record<string, unknown>): Promise<Answer>;
  publish(documentId: string, data: object, query?: Record<string, unknown>): Promise<Answer>;
  createAndPublish(data: object, query?: Record<string, unknown>): Promise<Answer>;
  bulkPublish(documentIds: string[], query?: Record<string, unknown>): Promise<Answer>;
  clone(documentId: string, data: object): Promise<Answer>;
  /** Presses the regenerate button beside the slug. */
  regenerateSlug(data: object, query?: Record<string, unknown>): Promise<Answer>;
}

/**
 * @param uid such as `api::article.article`
 * @param session the token of the sender; an administrator's when left out
 */
export async function contentManager(
  app: TestApplication,
  uid: string,
  session?: string,
): Promise<ContentManager> {
  const token = session ?? (await adminToken(app));
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

/** Reads the document in a response of the content manager. */
export const documentIn = (answer: Answer) => saved.parse(answer.body).data;
