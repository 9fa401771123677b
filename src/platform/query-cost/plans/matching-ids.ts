import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../database';
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
  return { id: { $in: strapi.db.connection.raw(valuesOf(strapi, 'integer'), [list]) } };
}
