import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The requests that instances of one PostgreSQL database have counted, by budget and client, until
 * their window ends (`expire`, in milliseconds by the clock of the database). SQLite gets the table
 * too, so that both databases have the same schema, but does not use it.
 *
 * On PostgreSQL the table is unlogged: a crash of the server may reset the counts.
 * https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-UNLOGGED
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_rate_counts')) return;
  await knex.schema.createTable('threeline_rate_counts', (table) => {
    table.string('key', 255).primary();
    table.integer('points').notNullable();
    table.bigInteger('expire').notNullable().index('threeline_rate_counts_expire');
  });
  // Knex types its client as `any`.
  const isPostgres = (knex.client as { dialect: string }).dialect === 'postgresql';
  if (isPostgres) await knex.raw('alter table threeline_rate_counts set unlogged');
}
