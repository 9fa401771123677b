import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Where `rate-limiter-flexible` counts comments by address on PostgreSQL. A content type cannot
 * declare it: its primary key is the counted address. Created on SQLite too, where it stays empty,
 * so that both databases have one schema.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_comment_rates')) return;
  await knex.schema.createTable('threeline_comment_rates', (table) => {
    table.string('key', 255).primary();
    table.integer('points').notNullable().defaultTo(0);
    table.bigInteger('expire');
  });
}
