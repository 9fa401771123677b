import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FACETS, localeToken, MARKS } from '../index-table/entry';
import type { Address } from '../index-table/store';
import { runSql, valuesOf } from '../sql';
import { all, any, token, type Expression } from '../tokens';
import { matching, searching } from './matches';

/** Articles that are compared, for each of the three ways of being related. */
const CANDIDATES = 200;
/** Tokens of title and summary by which candidates are looked for. */
const MAX_TOKENS = 80;

const WEIGHTS = { tag: 2, category: 1, words: 4 };

const entry = z
  .object({ id: z.coerce.number(), document_id: z.string(), facets: z.string(), head: z.string() })
  .transform(({ id, document_id: documentId, facets, head }) => ({
    id,
    documentId,
    facets: new Set(facets.split(' ').filter(Boolean)),
    head: new Set(head.split(' ').filter(Boolean)),
  }));
type Compared = z.output<typeof entry>;

const identified = z.object({ id: z.coerce.number() });

const COLUMNS = 'id, document_id, facets, head';

/**
 * Articles of the same language that have most in common with one: tags, the category, and what
 * title and summary say. The same ones in the same order until an article changes.
 *
 * @param limit how many at most
 * @returns their documentIds, the nearest first; none where the article is not in the index
 */
export function findRelated(
  strapi: Core.Strapi,
  { documentId, locale }: Address,
  limit: number,
): Promise<string[]> {
  return searching(strapi, async () => {
    const [self] = await runSql(
      strapi,
      entry,
      `select ${COLUMNS} from threeline_search_documents where document_id = ? and locale = ?`,
      [documentId, locale],
    );
    if (self === undefined) return [];
    const ids = new Set<number>();
    for (const way of waysOf(self)) {
      const near = all([token(localeToken(locale)), way]);
      const { sql, values } = matching(strapi, near, CANDIDATES + 1);
      for (const { id } of await runSql(strapi, identified, sql, values))
        if (id !== self.id) ids.add(id);
    }
    const others = await runSql(
      strapi,
      entry,
      `select ${COLUMNS} from threeline_search_documents where id in ${valuesOf(strapi, 'bigint')}`,
      [JSON.stringify([...ids])],
    );
    return others
      .map((other) => ({ other, nearness: nearness(self, other) }))
      .sort((one, two) => two.nearness - one.nearness || two.other.id - one.other.id)
      .slice(0, limit)
      .map(({ other }) => other.documentId);
  });
}

/** Each looked for by itself: a category of thousands must not crowd out the few with the same tag. */
function waysOf({ facets, head }: Compared): Expression[] {
  const filed = (sign: string) => [...facets].filter((facet) => facet.startsWith(sign));
  const words = [...head].slice(0, MAX_TOKENS).map((one) => MARKS.titleAndSummary + one);
  return [filed(FACETS.tag), filed(FACETS.category), words]
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => any(tokens.map((one) => token(one))));
}

function nearness(one: Compared, other: Compared): number {
  const shared = [...one.facets].filter((facet) => other.facets.has(facet));
  const tags = shared.filter((facet) => facet.startsWith(FACETS.tag)).length;
  const category = shared.some((facet) => facet.startsWith(FACETS.category)) ? 1 : 0;
  const words = [...one.head].filter((word) => other.head.has(word)).length;
  const likeness = (2 * words) / Math.max(1, one.head.size + other.head.size);
  return WEIGHTS.tag * tags + WEIGHTS.category * category + WEIGHTS.words * likeness;
}
