import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Schedules and revisions of articles. They are not content types, because no public query may reach
 * a scheduled article or one that was unpublished. Revisions have 64-bit ids, because every publish
 * adds one.
 */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('threeline_schedules'))) {
    await knex.schema.createTable('threeline_schedules', (table) => {
      table.increments('id');
      table.string('document_id').notNullable();
      table.string('locale').notNullable();
      table.timestamp('publish_at');
      table.timestamp('unpublish_at');
      /** The time of the next attempt: the earlier of the two times, or the time of a retry. */
      table.timestamp('due_at').index('threeline_schedules_due');
      table.integer('attempts').notNullable().defaultTo(0);
      /** Changes with every write, so that nobody overwrites a version that they have not read. */
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
      /** `published`, or `replaced` for a draft that a restored revision has replaced. */
      table.string('kind', 16).notNullable();
      table.timestamp('at').notNullable();
      table.text('actor').notNullable();
      table.string('title', 255).notNullable();
      table.text('content').notNullable();
      table.index(['document_id', 'locale', 'id'], 'threeline_revisions_article');
    });
  }
}
