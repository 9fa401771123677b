import type { Core } from '@strapi/strapi';

/**
 * Makes the schema sync keep tables, columns, indexes and foreign keys that the models do not know:
 * after a rollback, those of the newer version. Strapi drops them, and the data with them. Its setting
 * `forceMigration: false` keeps them as well. With it, however, Strapi does not drop an index whose
 * columns have changed, and then fails to create the new one of the same name. Call it in `register`.
 *
 * Relies on `@strapi/database/dist/schema/index.js`, whose `syncSchema` does what `schemaDiff.diff` of
 * `@strapi/database/dist/schema/diff.js` returns.
 */
export function keepStored(strapi: Core.Strapi): void {
  const { schemaDiff } = strapi.db.schema;
  const diff = schemaDiff.diff.bind(schemaDiff);
  schemaDiff.diff = async (context) => {
    const found = await diff(context);
    const { tables } = found.diff;
    tables.removed = [];
    for (const table of tables.updated) {
      table.columns.removed = [];
      table.indexes.removed = [];
      table.foreignKeys.removed = [];
    }
    return found;
  };
}
