import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Deleted articles that can be restored. They are not a content type, because no public query may
 * reach them.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_bin')) return;
  await knex.schema.createTable('threeline_bin', (table) => {
    table.bigIncrements('id');
    table.string('document_id').notNullable().index('threeline_bin_document');
    table.timestamp('deleted_at').notNullable().index('threeline_bin_deleted');
    table.text('actor').notNullable();
    /** The languages with their titles, as JSON: what a list shows without reading the content. */
    table.text('versions').notNullable();
    /** What the article was in each language, as deflated JSON. */
    table.binary('content').notNullable();
  });
}
