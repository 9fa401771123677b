import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql, valuesOf } from '../../platform/database';
import { databaseModel, linkTable, type LinkTable } from '../../strapi';
import { isPublished } from './published';
import { ARTICLE, AUTHOR, CATEGORY, TAG } from '../uids';

/** The types whose published articles are counted, with the attribute of an article that links them. */
const LINKED_BY = { [AUTHOR]: 'author', [CATEGORY]: 'category', [TAG]: 'tags' } as const;

/** A type whose published articles are counted. */
export type CountedType = keyof typeof LINKED_BY;

export const COUNTED_TYPES = [AUTHOR, CATEGORY, TAG] as const satisfies CountedType[];

/** The table that links articles with authors, categories or tags. */
export function filedLinks(strapi: Core.Strapi, uid: CountedType): LinkTable {
  const attribute = databaseModel(strapi, ARTICLE).attributes[LINKED_BY[uid]];
  const links = attribute === undefined ? null : linkTable(attribute);
  if (links === null) throw new Error(`Articles have no relation to ${uid}.`);
  return links;
}

const row = z.object({ id: z.coerce.number(), count: z.coerce.number() });

/**
 * Counts the published articles of any number of authors, categories or tags by one statement.
 *
 * @param ids the `id`s of rows of the type
 * @returns the counts by `id`; 0 where there is no article
 */
export async function articleCounts(
  strapi: Core.Strapi,
  uid: CountedType,
  ids: readonly number[],
  locale: string,
): Promise<Map<number, number>> {
  const { table, ownColumn, targetColumn } = filedLinks(strapi, uid);
  const found = await runSql(
    strapi,
    `select l."${targetColumn}" as id, count(*) as count from "${table}" as l join "articles" as a on a."id" = l."${ownColumn}" where l."${targetColumn}" in ${valuesOf(strapi, 'bigint')} and a."locale" = ? and ${isPublished('a')} group by l."${targetColumn}"`,
    [JSON.stringify(ids), locale],
  );
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const value of found) {
    const { id, count } = row.parse(value);
    counts.set(id, count);
  }
  return counts;
}
