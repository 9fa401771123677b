import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Who has an article open: a row for each form, which its heartbeats renew. Times are milliseconds by
 * the clock of the database.
 *
 * On PostgreSQL the table is unlogged. A heartbeat then does not wait for the disk, and a crash of the
 * server empties the table. The rows live for seconds anyway.
 * https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-UNLOGGED
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_presence')) return;
  await knex.schema.createTable('threeline_presence', (table) => {
    table.integer('user_id').notNullable();
    /** A random number that the browser makes for each form. */
    table.string('tab', 32).notNullable();
    table.string('document_id').notNullable();
    table.string('locale').notNullable();
    table.text('name');
    table.string('field', 255);
    table.bigInteger('since').notNullable();
    table.bigInteger('seen_at').notNullable();
    /** The last write of the article while the form was open, as JSON. */
    table.text('last_write');
    table.primary(['user_id', 'tab']);
    table.index(['document_id', 'locale'], 'threeline_presence_article');
  });
  // Knex types its client as `any`.
  const isPostgres = (knex.client as { dialect: string }).dialect === 'postgresql';
  if (isPostgres) await knex.raw('alter table threeline_presence set unlogged');
}
