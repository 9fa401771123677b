import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The slugs under which search engines know published articles. A deleted article has no slug any more,
 * but its former address must be told.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_announced_slugs')) return;
  await knex.schema.createTable('threeline_announced_slugs', (table) => {
    table.string('document_id').notNullable();
    table.string('locale').notNullable();
    table.string('slug').notNullable();
    table.primary(['document_id', 'locale']);
  });
}
