import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql, valuesOf } from '../../platform/database';
import { filedLinks, type CountedType } from './article-counts';
import { orderNewestFirst } from './order';
import { isPublished } from './published';

/** The most articles that are returned with one author, category or tag. */
export const MAX_FILED_ARTICLES = 25;

const row = z.object({ id: z.coerce.number(), document_id: z.string() });

/**
 * Finds the newest published articles of any number of authors, categories or tags by one statement,
 * in the default order of lists.
 *
 * @param ids the `id`s of rows of the type
 * @param limit the most articles of each
 * @returns documentIds by `id`
 */
export async function newestArticles(
  strapi: Core.Strapi,
  uid: CountedType,
  ids: readonly number[],
  { locale, limit }: { locale: string; limit: number },
): Promise<Map<number, string[]>> {
  const { table, ownColumn, targetColumn } = filedLinks(strapi, uid);
  const found = await runSql(
    strapi,
    `select id, document_id from (
      select l."${targetColumn}" as id, a."document_id",
        row_number() over (partition by l."${targetColumn}" order by ${orderNewestFirst('a')}) as place
      from "${table}" as l join "articles" as a on a."id" = l."${ownColumn}"
      where l."${targetColumn}" in ${valuesOf(strapi, 'bigint')} and a."locale" = ? and ${isPublished('a')}
    ) as placed where place <= ? order by id, place`,
    [JSON.stringify(ids), locale, limit],
  );
  const newest = new Map<number, string[]>(ids.map((id) => [id, []]));
  for (const value of found) {
    const { id, document_id: documentId } = row.parse(value);
    newest.get(id)?.push(documentId);
  }
  return newest;
}
