import type { Core } from '@strapi/strapi';

/** A column of an internal table, in the words of Strapi's database layer. */
interface Column {
  type:
    'increments' | 'string' | 'text' | 'integer' | 'biginteger' | 'boolean' | 'json' | 'datetime';
  column?: { notNullable?: boolean; unique?: boolean };
}

/** A table that only the code sees: no routes, no permissions, nothing in the admin panel. */
export interface InternalTable {
  uid: `threeline::${string}`;
  singularName: string;
  tableName: string;
  attributes: Record<string, Column>;
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/**
 * Declares a table for the schema sync, which creates and alters it as it does those of content
 * types. Call it in `register`. Strapi's own i18n and release plugins declare theirs this way.
 */
export function registerTable(strapi: Core.Strapi, table: InternalTable): void {
  strapi.get<{ add(model: InternalTable): unknown }>('models').add(table);
}

/** Queries of an internal table; they join the current transaction. */
export function rowsOf(strapi: Core.Strapi, table: InternalTable) {
  return strapi.db.query(table.uid);
}
