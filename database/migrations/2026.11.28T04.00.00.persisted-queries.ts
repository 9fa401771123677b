import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** The documents of persisted GraphQL queries, which every instance may be asked for by their hash. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_persisted_queries')) return;
  await knex.schema.createTable('threeline_persisted_queries', (table) => {
    /** Rises with each document. */
    table.bigIncrements('number');
    /** The SHA-256 of the document, in hexadecimal. */
    table.string('hash', 64).notNullable().unique();
    table.text('document').notNullable();
  });
}
