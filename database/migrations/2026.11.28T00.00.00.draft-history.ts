import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The drafts of articles, one row a saved state. They have a table of their own, because an older
 * version that runs beside this one would not know such revisions. Ids have 64 bits, because every
 * save adds a row.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_drafts')) return;
  await knex.schema.createTable('threeline_drafts', (table) => {
    table.bigIncrements('id');
    table.string('document_id').notNullable();
    table.string('locale').notNullable();
    /** Not unique: an older version that runs beside this one saves without raising it. */
    table.integer('edit_version').notNullable();
    /** `updated_at` of the draft, a copy in its type. It tells whether the draft is in here. */
    table.timestamp('saved_at', { useTz: false, precision: 6 }).notNullable();
    table.timestamp('at').notNullable();
    /** When the next state replaced this one; `null` for the present state. */
    table.timestamp('replaced_at');
    /** How far the row has been thinned: 0 all saves, 1 one an hour, 2 one a day. */
    table.smallint('thinned').notNullable().defaultTo(0);
    table.text('actor').notNullable();
    table.string('title', 255).notNullable();
    /** Deflated JSON. */
    table.binary('content').notNullable();
    table.index(['document_id', 'locale', 'replaced_at'], 'threeline_drafts_article');
    table.index(['thinned', 'replaced_at'], 'threeline_drafts_due');
  });
}
