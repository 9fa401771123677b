import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Where } from './condition';

const rows = z.array(z.object({ id: z.number() }));

/** Reads the ids of all rows that match a filter and a search, by one statement. */
export async function matchingIds(
  strapi: Core.Strapi,
  uid: string,
  where: Where,
  search: unknown,
): Promise<number[]> {
  const query = strapi.db.queryBuilder(uid).select('id').where(where);
  if (typeof search === 'string') query.search(search);
  return rows.parse(await query.execute({ mapResults: false })).map(({ id }) => id);
}

/** `id in (…)` with all ids in one parameter, because databases limit the number of parameters. */
export function idIn(strapi: Core.Strapi, ids: readonly number[]): Where {
  const list = JSON.stringify(ids);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const values = isPostgres
    ? strapi.db.connection.raw('(select value::int from json_array_elements_text(?::json))', [list])
    : strapi.db.connection.raw('(select value from json_each(?))', [list]);
  return { id: { $in: values } };
}
