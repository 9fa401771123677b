import { resolve } from 'node:path';
import { z } from 'zod';
import type { TestApplication } from './application';

/** The search of the running application itself, not a second copy in Jest's sandbox. */
export const searchFeature = (): typeof import('../../src/features/search') =>
  testHost.require(
    resolve(__dirname, '../../dist/src/features/search'),
  ) as typeof import('../../src/features/search');

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
