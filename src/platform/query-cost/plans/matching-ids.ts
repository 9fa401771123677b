import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../database';
import type { Where } from './condition';

const rows = z.array(z.object({ id: z.number() }));

/** The ids of all rows that a filter and a search find, read by one statement. */
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

/** `id in (…)` for any number of ids: as one parameter, for the number of parameters is limited. */
export function amongIds(strapi: Core.Strapi, ids: readonly number[]): Where {
  const list = JSON.stringify(ids);
  return { id: { $in: strapi.db.connection.raw(valuesOf(strapi, 'integer'), [list]) } };
}
