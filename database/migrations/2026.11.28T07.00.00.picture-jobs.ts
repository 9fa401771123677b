import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** The pictures whose variants are to be made. See `src/platform/media/variants/jobs.ts`. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_picture_jobs')) return;
  await knex.schema.createTable('threeline_picture_jobs', (table) => {
    /** The name of the stored picture, which changes with its content. */
    table.string('hash').primary();
    table.integer('attempts').notNullable().defaultTo(0);
    /** When the job is due or its lease ends, in milliseconds by the clock of the database. */
    table.bigInteger('due_at').notNullable().index('threeline_picture_jobs_due');
    table.string('leased_by', 36);
    /** The stored names that the attempt writes, as JSON. */
    table.text('written');
    /** The code of the failure that ended the job. */
    table.string('failure', 40);
  });
}
