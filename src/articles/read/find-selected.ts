import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readForPublic } from '../../platform/database';
import type { Entity, OnDocument } from '../../platform/entity-json';
import { needsScan, withSubqueries } from '../../platform/query-cost';
import { databaseQuery } from '../../strapi';
import { ARTICLE } from '../uids';
import type { SharedSettings } from './article-rows';
import { NEWEST_FIRST } from './order';
import { PUBLISHED } from './published';
import { readArticleRows } from './published-articles';
import type { Conditions } from './read-conditions';
import type { ArticleSelection } from './selection';

/** A page of published articles in one locale. */
export interface SelectedPage extends Conditions {
  selection: ArticleSelection;
  locale: string;
  start: number;
  limit: number;
  /** Whether the number of all matching articles is needed. */
  isCounted: boolean;
}

const rows = z.array(z.object({ id: z.number(), total: z.coerce.number().optional() }));
const counted = z.object({ count: z.coerce.number() });

/**
 * Whether the database finds all matching rows for a page of them, and can number them at once. The
 * index on dates gives the first rows of a range alone.
 */
const findsAll = ({ publicationDate: _, ...others }: Conditions['filters']): boolean =>
  needsScan({ where: others });

/**
 * Finds a page by conditions that Strapi's query layer turns into SQL, and reads its articles by one
 * statement. It is limited as every public read: nobody knows how long the conditions take.
 *
 * @param onDocument called for each document that was read
 */
export function findSelected(
  strapi: Core.Strapi,
  { filters, sort, selection, locale, start, limit, isCounted }: SelectedPage,
  settings: SharedSettings,
  onDocument: OnDocument,
): Promise<{ articles: Entity[]; total: number | null }> {
  return readForPublic(strapi, async () => {
    const params = { filters, sort: sort.length === 0 ? NEWEST_FIRST : sort };
    const query = databaseQuery(strapi, ARTICLE, params);
    const scope = { ...PUBLISHED, locale };
    const where = { $and: [scope, withSubqueries(strapi, ARTICLE, query.where ?? {}, scope)] };
    const matching = () => strapi.db.queryBuilder(ARTICLE).where(where);
    const withTotal = isCounted && findsAll(filters);
    const total = strapi.db.connection.raw('count(*) over () as "total"');
    const page = matching().select(withTotal ? ['id', total] : 'id');
    page.orderBy(query['orderBy']).offset(start).limit(limit);
    const found = rows.parse(await page.execute({ mapResults: false }));
    const ids = found.map(({ id }) => id);
    const articles = await readArticleRows(strapi, selection, ids, settings, onDocument);
    const count = async () => counted.parse(await matching().count().first().execute()).count;
    // A page behind the last one has no row with the total.
    return { articles, total: isCounted ? (found[0]?.total ?? (await count())) : null };
  });
}
