import type { Core } from '@strapi/strapi';
import type { InternalTable } from '../../strapi';

/** Queries of an internal table; they join the current transaction. */
export function rowsOf(strapi: Core.Strapi, table: InternalTable) {
  return strapi.db.query(table.uid);
}
