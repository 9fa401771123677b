import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The index of search. Its tokens are made by the application, so that both databases find alike:
 * PostgreSQL keeps them as a `tsvector` without positions under a GIN index, SQLite in an FTS5 table
 * without content of its own. What is in it can be made again at any time (`npm run search:rebuild`).
 */
export async function up(knex: Knex): Promise<void> {
  const isPostgres = (knex.client as { dialect: string }).dialect === 'postgresql';
  if (!(await knex.schema.hasTable('threeline_search_documents'))) {
    await knex.schema.createTable('threeline_search_documents', (table) => {
      // Newest first is the order of these numbers; on SQLite that of the rows themselves.
      if (isPostgres) table.bigInteger('id').primary();
      else table.integer('id').primary();
      table.string('document_id').notNullable();
      table.string('locale').notNullable();
      /** The author, the category and the tags, as tokens. */
      table.text('facets').notNullable();
      /** Tokens of title and summary, by which related articles are compared. */
      table.text('head').notNullable();
      /** Tells whether an article says anything new to the index. */
      table.string('digest', 64).notNullable();
      table.unique(['document_id', 'locale'], { indexName: 'threeline_search_documents_article' });
    });
    if (isPostgres) {
      await knex.raw('alter table threeline_search_documents add column tokens tsvector not null');
      // Without the pending list, which every so often one publish would have to work off for all.
      await knex.raw(
        'create index threeline_search_documents_tokens on threeline_search_documents using gin (tokens) with (fastupdate = off)',
      );
    }
  }
  if (!isPostgres && !(await knex.schema.hasTable('threeline_search_tokens'))) {
    // The tokenizer "ascii" takes every character beyond ASCII for a part of a token. Two syllables
    // are looked for as the beginning of tokens, which without "prefix" would be merged for each query.
    await knex.raw(
      `create virtual table threeline_search_tokens using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2')`,
    );
  }
  if (!(await knex.schema.hasTable('threeline_search_words'))) {
    // Compared by byte, so that an index finds words by how they begin; on SQLite they are anyway.
    const collation = isPostgres ? 'collate "C"' : '';
    await knex.raw(
      `create table threeline_search_words (word varchar(40) ${collation} primary key, reversed varchar(40) ${collation} not null)`,
    );
    await knex.raw(
      'create index threeline_search_words_reversed on threeline_search_words (reversed)',
    );
  }
}
