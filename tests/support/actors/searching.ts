import { resolve } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';

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

/** Requests of readers to search, and control over the index. */
export function searchingOf(app: TestApplication) {
  const ask = (q: string, query: Record<string, unknown> = {}): Promise<Answer> =>
    app.get('/api/search', { query: { q, ...query } });
  const search = () =>
    testHost.require(
      resolve(__dirname, '../../../dist/src/features/search'),
    ) as typeof import('../../../src/features/search');
  return {
    ask,
    /** The titles that a query finds, best first. */
    titles: async (q: string, query: Record<string, unknown> = {}): Promise<string[]> =>
      foundIn(await ask(q, query)).data.map(({ title }) => title),
    /** Brings the index of the running application up to date. */
    index: async (): Promise<void> => {
      await search().drainOnce(app.strapi);
    },
    /** Rebuilds the whole index. */
    rebuild: (): Promise<void> => search().rebuildIndex(app.strapi, () => undefined),
  };
}
