import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * The search index. The application makes the tokens, so that both databases find the same articles.
 * PostgreSQL stores them as a `tsvector` without positions under a GIN index, SQLite in a contentless
 * FTS5 table. `npm run search:rebuild` rebuilds the index at any time.
 */
export async function up(knex: Knex): Promise<void> {
  const isPostgres = (knex.client as { dialect: string }).dialect === 'postgresql';
  if (!(await knex.schema.hasTable('threeline_search_documents'))) {
    await knex.schema.createTable('threeline_search_documents', (table) => {
      // A higher number is a newer article. On SQLite it is the rowid, so the rows have this order.
      if (isPostgres) table.bigInteger('id').primary();
      else table.integer('id').primary();
      table.string('document_id').notNullable();
      table.string('locale').notNullable();
      /** The author, the category and the tags, as tokens. */
      table.text('facets').notNullable();
      /** Tokens of title and summary, by which related articles are compared. */
      table.text('head').notNullable();
      /** Tells whether the indexed text of an article has changed. */
      table.string('digest', 64).notNullable();
      table.unique(['document_id', 'locale'], { indexName: 'threeline_search_documents_article' });
    });
    if (isPostgres) {
      await knex.raw('alter table threeline_search_documents add column tokens tsvector not null');
      // `fastupdate` would collect entries in a pending list, which one publish then has to process.
      await knex.raw(
        'create index threeline_search_documents_tokens on threeline_search_documents using gin (tokens) with (fastupdate = off)',
      );
    }
  }
  if (!isPostgres && !(await knex.schema.hasTable('threeline_search_tokens'))) {
    // The tokenizer "ascii" treats every character beyond ASCII as part of a token. Search looks up
    // two syllables as a prefix of tokens. Without "prefix", each query would merge these tokens.
    await knex.raw(
      `create virtual table threeline_search_tokens using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2')`,
    );
  }
  if (!(await knex.schema.hasTable('threeline_search_words'))) {
    // Words are compared by byte, so that the index finds prefixes. SQLite does so by default.
    const collation = isPostgres ? 'collate "C"' : '';
    await knex.raw(
      `create table threeline_search_words (word varchar(40) ${collation} primary key, reversed varchar(40) ${collation} not null)`,
    );
    await knex.raw(
      'create index threeline_search_words_reversed on threeline_search_words (reversed)',
    );
  }
}
