import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The files that the bodies of an article show. A body is JSON, so no relation of Strapi records them.
 * `src/articles/body-files` derives the rows from the bodies in the transaction of each write.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_body_files')) return;
  await knex.schema.createTable('threeline_body_files', (table) => {
    table.string('document_id').notNullable();
    table.string('locale').notNullable();
    /** `draft` or `published`. */
    table.string('status', 16).notNullable();
    table.integer('file_id').notNullable().index('threeline_body_files_file');
    table.primary(['document_id', 'locale', 'status', 'file_id']);
  });
}
