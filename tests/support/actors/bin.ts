import { resolve } from 'node:path';
import { z } from 'zod';
import { adminToken } from './admin';
import { articleIn, type Answer } from '../app/answers';
import type { TestApplication } from '../app/application';

const listed = z.object({
  data: z.object({
    days: z.number(),
    entries: z.array(
      z.object({
        id: z.string(),
        documentId: z.string(),
        title: z.string(),
        versions: z.array(z.object({ locale: z.string(), published: z.boolean() })),
        deletedAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        actor: z.object({ kind: z.string(), name: z.string().nullable() }),
        mayRestore: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
const restored = z.object({
  data: z.object({
    locales: z.array(z.string()),
    kept: z.array(z.string()),
    lost: z.array(z.looseObject({ locale: z.string(), field: z.string(), reason: z.string() })),
    drafts: z.array(z.object({ locale: z.string(), faults: z.array(z.looseObject({})) })),
    slugs: z.array(z.object({ locale: z.string(), from: z.string(), to: z.string() })),
  }),
});

/**
 * The panel's requests about the bin.
 *
 * @param session the token of the sender; an administrator's when left out
 */
export function binOf(app: TestApplication, session?: string) {
  const options = async (query = {}) => ({ token: session ?? (await adminToken(app)), query });
  const list = async (query = {}) =>
    listed.parse((await app.get('/threeline/bin', await options(query))).body).data;
  const restoring = async (id: string | undefined): Promise<Answer> =>
    app.post(`/threeline/bin/${String(id)}/restore`, {}, await options());
  return {
    list,
    restoring,
    entriesOf: async (documentId: string) =>
      (await list()).entries.filter((entry) => entry.documentId === documentId),
    /** Restores the last deleted entry of an article. */
    async restore(documentId: string) {
      const { entries } = await list();
      const entry = entries.find((one) => one.documentId === documentId);
      return restored.parse((await restoring(entry?.id)).body).data;
    },
    deleteForGood: async (id: string | undefined): Promise<Answer> =>
      app.delete(`/threeline/bin/${String(id)}`, await options()),
  };
}

type Belongings = import('../../../src/features/bin').Belongings;

/** Empties the bin as the worker of an instance does. */
export function emptyBin(app: TestApplication, belongings: readonly Belongings[] = []) {
  const feature = testHost.require(
    resolve(__dirname, '../../../dist/src/features/bin/empty'),
  ) as typeof import('../../../src/features/bin/empty');
  return feature.emptyBin(app.strapi, belongings);
}

/** A time as the database stores it. Knex does not know the `Date` of Jest's sandbox. */
export const storedTime = (ms: number): number | string =>
  testHost.database === 'sqlite' ? ms : new Date(ms).toISOString();

/** Makes an entry of the bin older, by days. */
export async function age(app: TestApplication, documentId: string, days: number): Promise<void> {
  await app.strapi.db
    .connection('threeline_bin')
    .where({ document_id: documentId })
    .update({ deleted_at: storedTime(Date.now() - days * 24 * 60 * 60 * 1000) });
}

const withoutIds = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === 'id' ? undefined : value)) as unknown;

const GRAPHQL = `query ($id: ID!, $locale: I18NLocaleCode) {
  article(documentId: $id, locale: $locale) {
    title slug lead publicationDate readingMinutes publishedAt updatedAt
    summary { line1 line2 line3 } sections { heading anchor body }
    author { name } category { name } tags { name } cover { name } seo { metaTitle }
    discussion { state count }
  }
}`;

/** Everything that readers and editors get of an article, and the rows that belong to it. */
export async function everythingOf(
  app: TestApplication,
  documentId: string,
  token: string,
): Promise<Record<string, unknown>> {
  const everything: Record<string, unknown> = {};
  for (const locale of ['ko', 'en']) {
    const query = { locale };
    const rest = await app.get(`/api/articles/${documentId}`, { query });
    if (rest.status === 200) articleIn(rest);
    everything[`rest ${locale}`] = [rest.status, withoutIds(rest.text)];
    const draft = await app.get(`/api/articles/${documentId}`, {
      query: { locale, status: 'draft' },
      token,
    });
    everything[`draft ${locale}`] = [draft.status, withoutIds(draft.text)];
    const comments = await app.get(`/api/articles/${documentId}/comments`, { query });
    everything[`comments ${locale}`] = [comments.status, comments.body];
    everything[`graphql ${locale}`] = (await app.graphql(GRAPHQL, { id: documentId, locale })).data;
  }
  return { ...everything, ...(await rowsOf(app, documentId)) };
}

/** Rows are new, and the versions of a restored draft go on after those of the deleted one. */
const NEW_AFTER_RESTORE: ReadonlySet<string> = new Set(['id', 'edit_version']);

async function rowsOf({ strapi }: TestApplication, documentId: string) {
  const { connection } = strapi.db;
  const bare = (rows: unknown[]) =>
    rows.map((row) =>
      JSON.stringify(row, (key, value: unknown) => (NEW_AFTER_RESTORE.has(key) ? 0 : value)),
    );
  const table = async (name: string, column = 'document_id') =>
    bare(await connection(name).where({ [column]: documentId })).sort();
  const links: unknown[] = await connection('comments_article_lnk as link')
    .join('articles as article', 'article.id', 'link.article_id')
    .where('article.document_id', documentId)
    .select('link.comment_id', 'link.comment_ord', 'article.locale')
    .select(connection.raw('article.published_at is null as draft'));
  return {
    articles: await table('articles'),
    'former slugs': await table('threeline_former_slugs', 'article_document_id'),
    'body files': await table('threeline_body_files'),
    'comment links': bare(links).sort(),
  };
}
