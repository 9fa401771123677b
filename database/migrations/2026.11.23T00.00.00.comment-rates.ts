import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The table in which `rate-limiter-flexible` counts comments by address on PostgreSQL. Its primary key
 * is the address, which a content type cannot declare. SQLite gets the table too, so that both
 * databases have the same schema, but does not use it.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_comment_rates')) return;
  await knex.schema.createTable('threeline_comment_rates', (table) => {
    table.string('key', 255).primary();
    table.integer('points').notNullable().defaultTo(0);
    table.bigInteger('expire');
  });
}
