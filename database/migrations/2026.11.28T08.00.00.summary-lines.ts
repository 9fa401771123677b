import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

const TABLE = 'components_article_three_line_summaries';

/**
 * Lets summary lines be longer than the 255 characters that Strapi gives a string on PostgreSQL. Strapi
 * creates new columns with this length, but does not change that of existing ones. SQLite limits none.
 */
export async function up(knex: Knex): Promise<void> {
  // Knex types its client as `any`.
  const isPostgres = (knex.client as { dialect: string }).dialect === 'postgresql';
  if (!isPostgres || !(await knex.schema.hasTable(TABLE))) return;
  for (const column of ['line_1', 'line_2', 'line_3']) {
    await knex.raw('alter table ?? alter column ?? type varchar(5000)', [TABLE, column]);
  }
}
