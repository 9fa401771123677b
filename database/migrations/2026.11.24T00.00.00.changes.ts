import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The change log and the cursors of its consumers. Content types and internal tables have 32-bit ids,
 * which a log of every write may exceed, so a migration creates these tables. On SQLite the id is
 * AUTOINCREMENT, so that SQLite does not reuse the id of a pruned newest row.
 */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('threeline_changes'))) {
    await knex.schema.createTable('threeline_changes', (table) => {
      table.bigIncrements('id');
      table.string('uid').notNullable();
      table.string('document_id').notNullable();
      table.string('locale');
      table.string('action', 16).notNullable();
      table.boolean('created').notNullable();
      table.boolean('published').notNullable();
      table.timestamp('at').notNullable();
    });
  }
  if (!(await knex.schema.hasTable('threeline_change_consumers'))) {
    await knex.schema.createTable('threeline_change_consumers', (table) => {
      table.string('name').primary();
      table.bigInteger('cursor').notNullable();
      table.timestamp('seen_at').notNullable();
    });
  }
}
