import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FACETS, localeToken, MARKS } from '../index-table/entry';
import type { Address } from '../index-table/store';
import { runSql, valuesOf } from '../sql';
import { all, any, token, type Expression } from '../tokens';
import { matching, withTokenIndex } from './matches';

/** Articles that are compared for each of the three criteria. */
const CANDIDATES = 200;
/** Tokens of title and summary that are used to find candidates. */
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
 * Finds the articles of the same locale that share most with an article: tags, category, and words of
 * title and summary. The result is the same until an article changes.
 *
 * @param limit the most articles
 * @returns documentIds, the most similar first; empty if the article is not in the index
 */
export function findRelated(
  strapi: Core.Strapi,
  { documentId, locale }: Address,
  limit: number,
): Promise<string[]> {
  return withTokenIndex(strapi, async () => {
    const [self] = await runSql(
      strapi,
      entry,
      `select ${COLUMNS} from threeline_search_documents where document_id = ? and locale = ?`,
      [documentId, locale],
    );
    if (self === undefined) return [];
    const ids = new Set<number>();
    for (const criterion of criteriaOf(self)) {
      const expression = all([token(localeToken(locale)), criterion]);
      const { sql, values } = matching(strapi, expression, CANDIDATES + 1);
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
      .map((other) => ({ other, similarity: similarity(self, other) }))
      .sort((one, two) => two.similarity - one.similarity || two.other.id - one.other.id)
      .slice(0, limit)
      .map(({ other }) => other.documentId);
  });
}

/**
 * Builds one expression for each criterion. They are queried separately, because the thousands of articles
 * of a category would use up the limit for the few with the same tag.
 */
function criteriaOf({ facets, head }: Compared): Expression[] {
  const filed = (sign: string) => [...facets].filter((facet) => facet.startsWith(sign));
  const words = [...head].slice(0, MAX_TOKENS).map((one) => MARKS.titleAndSummary + one);
  return [filed(FACETS.tag), filed(FACETS.category), words]
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => any(tokens.map((one) => token(one))));
}

function similarity(one: Compared, other: Compared): number {
  const shared = [...one.facets].filter((facet) => other.facets.has(facet));
  const tags = shared.filter((facet) => facet.startsWith(FACETS.tag)).length;
  const category = shared.some((facet) => facet.startsWith(FACETS.category)) ? 1 : 0;
  const words = [...one.head].filter((word) => other.head.has(word)).length;
  const likeness = (2 * words) / Math.max(1, one.head.size + other.head.size);
  return WEIGHTS.tag * tags + WEIGHTS.category * category + WEIGHTS.words * likeness;
}
