import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * When articles are to be published and unpublished, and what was published. No content types: what
 * is scheduled must not be reachable by any public query, and what was published once may have been
 * taken back. Revisions are numbered by 64 bits, for there is one for every publish there ever was.
 */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('threeline_schedules'))) {
    await knex.schema.createTable('threeline_schedules', (table) => {
      table.increments('id');
      table.string('document_id').notNullable();
      table.string('locale').notNullable();
      table.timestamp('publish_at');
      table.timestamp('unpublish_at');
      /** When to look at it next: the earlier of the two, or when to try again. */
      table.timestamp('due_at').index('threeline_schedules_due');
      table.integer('attempts').notNullable().defaultTo(0);
      /** Another with every change, so that nobody overwrites what they have not seen. */
      table.string('version').notNullable();
      table.text('set_by').notNullable();
      table.text('failure');
      table.unique(['document_id', 'locale'], { indexName: 'threeline_schedules_article' });
    });
  }
  if (!(await knex.schema.hasTable('threeline_revisions'))) {
    await knex.schema.createTable('threeline_revisions', (table) => {
      table.bigIncrements('id');
      table.string('document_id').notNullable();
      table.string('locale').notNullable();
      /** `published`, or `replaced` for a draft that a restored revision took the place of. */
      table.string('kind', 16).notNullable();
      table.timestamp('at').notNullable();
      table.text('actor').notNullable();
      table.string('title', 255).notNullable();
      table.text('content').notNullable();
      table.index(['document_id', 'locale', 'id'], 'threeline_revisions_article');
    });
  }
}
