import { contentManager, documentIn } from './admin';
import { faultsIn, type Answer } from '../app/answers';
import type { TestApplication } from '../app/application';
import { articleInput } from '../fixtures/builders';
import { ARTICLE, documents } from '../fixtures/documents';
import { fullAccessToken } from './tokens';

type Data = Record<string, unknown>;

/** The result of a write: the article's `documentId`, or the faults for which it was refused. */
type Outcome = { documentId: string; refusal: null } | { documentId: null; refusal: string[] };

/** A way to publish an article. */
interface WritePath {
  name: string;
  /** Creates the draft that the write needs, and returns its id. */
  prepare?: (app: TestApplication, data: Data) => Promise<string>;
  publish: (app: TestApplication, data: Data, documentId: string) => Promise<Outcome>;
}

const validDraft = async (app: TestApplication) =>
  (await documents(app).create({ data: articleInput({ title: 'Before the write' }) })).documentId;

const draftOf = async (app: TestApplication, data: Data) =>
  (await documents(app).create({ data })).documentId;

const restOutcome = (answer: Answer): Outcome => {
  if (answer.status >= 400) return { documentId: null, refusal: faultsIn(answer) };
  return { documentId: documentIn(answer).documentId, refusal: null };
};

interface Refusal {
  details: { errors: { path: string[]; message: string }[] };
}

// `instanceof` does not work across Jest's sandbox: the application's classes are outside of it.
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isRefusal = (error: unknown): error is Refusal =>
  isObject(error) && 'details' in error && isObject(error.details) && 'errors' in error.details;

/** @param write resolves with the `documentId`, or throws Strapi's validation error */
async function serviceOutcome(write: () => Promise<string>): Promise<Outcome> {
  try {
    return { documentId: await write(), refusal: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refusal = error.details.errors.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { documentId: null, refusal };
  }
}

async function graphqlOutcome(
  app: TestApplication,
  mutation: string,
  variables: Data,
): Promise<Outcome> {
  const token = await fullAccessToken(app.strapi);
  const { data, errors } = await app.graphql(mutation, variables, { token });
  const [error] = errors ?? [];
  if (error !== undefined) {
    const refused = error.extensions?.['error'];
    if (!isRefusal(refused)) throw new Error(JSON.stringify(error));
    return serviceOutcome(() => Promise.reject(Object.assign(new Error(), refused)));
  }
  const { documentId } = data?.['article'] as { documentId: string };
  return { documentId, refusal: null };
}

const CREATE =
  'mutation ($data: ArticleInput!) { article: createArticle(data: $data) { documentId } }';
const UPDATE =
  'mutation ($id: ID!, $data: ArticleInput!) { article: updateArticle(documentId: $id, data: $data) { documentId } }';

/** Every way to publish an article. */
export const WRITE_PATHS: WritePath[] = [
  {
    name: 'REST POST',
    async publish(app, data) {
      const token = await fullAccessToken(app.strapi);
      return restOutcome(await app.post('/api/articles', { data }, { token }));
    },
  },
  {
    name: 'REST PUT',
    prepare: validDraft,
    async publish(app, data, documentId) {
      const token = await fullAccessToken(app.strapi);
      return restOutcome(await app.put(`/api/articles/${documentId}`, { data }, { token }));
    },
  },
  {
    name: 'GraphQL createArticle',
    publish: (app, data) => graphqlOutcome(app, CREATE, { data }),
  },
  {
    name: 'GraphQL updateArticle',
    prepare: validDraft,
    publish: (app, data, id) => graphqlOutcome(app, UPDATE, { id, data }),
  },
  {
    name: 'Document Service create',
    publish: (app, data) =>
      serviceOutcome(
        async () => (await documents(app).create({ data, status: 'published' })).documentId,
      ),
  },
  {
    name: 'Document Service update',
    prepare: validDraft,
    publish: (app, data, documentId) =>
      serviceOutcome(async () => {
        await documents(app).update({ documentId, data, status: 'published' });
        return documentId;
      }),
  },
  {
    name: 'Document Service publish',
    prepare: draftOf,
    publish: (app, _data, documentId) =>
      serviceOutcome(async () => {
        await documents(app).publish({ documentId });
        return documentId;
      }),
  },
  {
    name: 'admin panel, publishing a new article',
    async publish(app, data) {
      return restOutcome(await (await contentManager(app, ARTICLE)).createAndPublish(data));
    },
  },
  {
    name: 'admin panel, publishing a saved article',
    prepare: validDraft,
    async publish(app, data, documentId) {
      return restOutcome(await (await contentManager(app, ARTICLE)).publish(documentId, data));
    },
  },
  {
    name: 'admin panel, bulk publish',
    prepare: draftOf,
    async publish(app, _data, documentId) {
      const answer = await (await contentManager(app, ARTICLE)).bulkPublish([documentId]);
      if (answer.status >= 400) return { documentId: null, refusal: faultsIn(answer) };
      return { documentId, refusal: null };
    },
  },
];
