import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql, valuesOf } from '../../platform/database';
import { filedLinks } from './article-counts';
import { comesAfter, orderNewestFirst, orderOldestFirst } from './order';
import { isPublished } from './published';
import { CATEGORY } from '../uids';

/** The documentIds of the articles next to an article in the list of its locale. */
interface Neighbours {
  locale: string;
  /** The next older article. */
  previous: string | null;
  /** The next newer article. */
  next: string | null;
  /** The next older article of the same category. */
  previousInCategory: string | null;
  /** The next newer article of the same category. */
  nextInCategory: string | null;
}

const documentId = z.string().nullable();
const row = z.object({
  id: z.coerce.number(),
  locale: z.string(),
  previous: documentId,
  next: documentId,
  previous_in_category: documentId,
  next_in_category: documentId,
});

const statements = new WeakMap<Core.Strapi, string>();

/**
 * Finds the neighbours of any number of articles by one statement, in the default order of lists.
 *
 * @param ids the `id`s of rows: published ones, or drafts, which are compared with published articles
 * @returns the neighbours by `id`
 */
export async function neighboursOf(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, Neighbours>> {
  const text = statements.get(strapi) ?? makeStatement(strapi);
  statements.set(strapi, text);
  const found = await runSql(strapi, text, [JSON.stringify(ids)]);
  return new Map(
    found.map((value) => {
      const { id, previous_in_category, next_in_category, ...neighbours } = row.parse(value);
      const inCategory = {
        previousInCategory: previous_in_category,
        nextInCategory: next_in_category,
      };
      return [id, { ...neighbours, ...inCategory }];
    }),
  );
}

function makeStatement(strapi: Core.Strapi): string {
  const { table, ownColumn, targetColumn } = filedLinks(strapi, CATEGORY);
  const inCategory = `and exists (select 1 from "${table}" as ac join "${table}" as sc on sc."${targetColumn}" = ac."${targetColumn}" where ac."${ownColumn}" = a."id" and sc."${ownColumn}" = s."id")`;
  // A draft is compared too, and its own published version is not its neighbour.
  const other = `a."locale" = s."locale" and ${isPublished('a')} and a."document_id" <> s."document_id"`;
  const nearest = (condition: string, order: string) =>
    `(select a."document_id" from "articles" as a where ${other} and ${condition} order by ${order} limit 1)`;
  const older = (more = '') => nearest(`${comesAfter('a', 's')} ${more}`, orderNewestFirst('a'));
  const newer = (more = '') => nearest(`${comesAfter('s', 'a')} ${more}`, orderOldestFirst('a'));
  // Without a category, the subquery would look at every article.
  const filed = (query: string) =>
    `case when exists (select 1 from "${table}" as sc where sc."${ownColumn}" = s."id") then ${query} end`;
  return `select s."id", s."locale", ${older()} as previous, ${newer()} as next,
    ${filed(older(inCategory))} as previous_in_category, ${filed(newer(inCategory))} as next_in_category
    from "articles" as s where s."id" in ${valuesOf(strapi, 'bigint')}`;
}
