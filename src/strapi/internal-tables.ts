import type { Core } from '@strapi/strapi';

/** A column of an internal table, in the terms of Strapi's database layer. */
interface Column {
  type:
    'increments' | 'string' | 'text' | 'integer' | 'biginteger' | 'boolean' | 'json' | 'datetime';
  column?: { notNullable?: boolean; unique?: boolean };
}

/** A table without routes, permissions and views in the admin panel. */
export interface InternalTable {
  uid: `threeline::${string}`;
  singularName: string;
  tableName: string;
  attributes: Record<string, Column>;
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/**
 * Declares a table for the schema sync, which creates and alters it like those of content types.
 * Call it in `register`.
 *
 * Relies on `@strapi/core/dist/providers/webhooks.js` and `@strapi/core/dist/Strapi.js`: Strapi and
 * its plugins declare their own tables by the undocumented registry `models`.
 */
export function registerTable(strapi: Core.Strapi, table: InternalTable): void {
  strapi.get<{ add(model: InternalTable): unknown }>('models').add(table);
}
