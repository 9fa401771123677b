import { resolve } from 'node:path';
import { z } from 'zod';
import type { Answer } from './answers';
import type { TestApplication } from './application';

const found = z.object({
  data: z.array(
    z.looseObject({
      documentId: z.string(),
      title: z.string(),
      score: z.number(),
      highlight: z.string(),
    }),
  ),
  meta: z.object({
    pagination: z.object({
      page: z.number(),
      pageSize: z.number(),
      pageCount: z.number(),
      total: z.number(),
    }),
    facets: z.record(
      z.string(),
      z.array(z.object({ slug: z.string().nullable(), name: z.string(), count: z.number() })),
    ),
    more: z.boolean(),
  }),
});

export const foundIn = (answer: Answer) => found.parse(answer.body);

/** The search of the running application itself, not a second copy in Jest's sandbox. */
export const searchFeature = (): typeof import('../../src/search') =>
  testHost.require(
    resolve(__dirname, '../../dist/src/search'),
  ) as typeof import('../../src/search');

const kept = z.object({ version: z.number(), after: z.number(), done: z.boolean() });

/** What the database holds of the index, read and written past the code under test. */
export function indexOf(app: TestApplication) {
  const store = () => app.strapi.store({ type: 'core', name: 'threeline' });
  return {
    progress: async () => kept.parse(await store().get({ key: 'search-index' })),
    setProgress: async (value: z.infer<typeof kept>) => store().set({ key: 'search-index', value }),
    /** The articles that are in, each in its language. */
    entries: async (): Promise<string[]> => {
      const rows: unknown = await app.strapi.db
        .connection('threeline_search_documents')
        .select('document_id', 'locale');
      return z
        .array(z.object({ document_id: z.string(), locale: z.string() }))
        .parse(rows)
        .map(({ document_id, locale }) => `${document_id} ${locale}`)
        .sort();
    },
    words: async (): Promise<string[]> =>
      z
        .array(z.string())
        .parse(await app.strapi.db.connection('threeline_search_words').pluck('word')),
  };
}

/** Every article that is published, as `indexOf` tells those that are in. */
export async function publishedIn({ strapi }: TestApplication): Promise<string[]> {
  const rows: unknown = await strapi.db
    .query('api::article.article')
    .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId', 'locale'] });
  return z
    .array(z.object({ documentId: z.string(), locale: z.string() }))
    .parse(rows)
    .map(({ documentId, locale }) => `${documentId} ${locale}`)
    .sort();
}

/** What readers do with search. */
export function searchingOf(app: TestApplication) {
  const ask = (q: string, query: Record<string, unknown> = {}): Promise<Answer> =>
    app.get('/api/search', { query: { q, ...query } });
  return {
    ask,
    /** The titles that a query finds, the best first. */
    titles: async (q: string, query: Record<string, unknown> = {}): Promise<string[]> =>
      foundIn(await ask(q, query)).data.map(({ title }) => title),
    /** Brings the index up to date, in the running application itself. */
    index: async (): Promise<void> => {
      await searchFeature().drainOnce(app.strapi);
    },
  };
}
