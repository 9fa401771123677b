// Fills the index of search with copies of entries, by SQL: to index as many articles one by one
// would take an hour.

const PER_DAY = 2 ** 20;
const DAYS = 3000;
const DAY = Math.floor(Date.parse('2026-06-01') / 86_400_000);

/**
 * @param {import('knex').Knex} knex
 * @param {{ documentId: string, locale: string, facets: string[], head: string[], tokens: string[] }[]} entries
 * @param {number} copies of each entry, as `fill` copied its article
 */
export async function fillIndex(knex, entries, copies) {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.raw(
    `create table bench_entries (k integer, document_id text, facets text, head text, tokens ${isPostgres ? 'tsvector' : 'text'})`,
  );
  for (const [k, { documentId, facets, head, tokens }] of entries.entries()) {
    const vector = isPostgres
      ? 'array_to_tsvector(array(select json_array_elements_text(?::json)))'
      : '?';
    await knex.raw(`insert into bench_entries values (?, ?, ?, ?, ${vector})`, [
      k,
      documentId,
      facets.join(' '),
      head.join(' '),
      isPostgres ? JSON.stringify(tokens) : tokens.join(' '),
    ]);
  }
  // Newest last, so that the rows of FTS5 are written in their order.
  const numbers = isPostgres
    ? `generate_series(1, ${copies}) as n(k)`
    : `(with recursive n(k) as (select ${copies} union all select k - 1 from n where k > 1) select k from n) as n`;
  const id = `(${DAY} - (n.k % ${DAYS})) * cast(${PER_DAY} as bigint) + e.k * 1000 + 100 + n.k / ${DAYS}`;
  const documentId = isPostgres
    ? `substr(e.document_id, 1, 17) || lpad(n.k::text, 7, '0')`
    : `substr(e.document_id, 1, 17) || printf('%07d', n.k)`;
  const columns = 'id, document_id, locale, facets, head, digest';
  const values = `${id}, ${documentId}, 'ko', e.facets, e.head, ''`;
  if (isPostgres) {
    await knex.raw('drop index threeline_search_documents_tokens');
    await knex.raw(
      `insert into threeline_search_documents (${columns}, tokens) select ${values}, e.tokens from bench_entries as e cross join ${numbers}`,
    );
    await knex.raw(`set maintenance_work_mem = '1GB'`);
    await knex.raw(
      'create index threeline_search_documents_tokens on threeline_search_documents using gin (tokens) with (fastupdate = off)',
    );
    await knex.raw('drop table bench_entries');
    await knex.raw('vacuum analyze threeline_search_documents');
    return;
  }
  await knex.raw('pragma synchronous = off');
  await knex.raw('pragma cache_size = -500000');
  await knex.raw(
    `insert into threeline_search_documents (${columns}) select ${values} from bench_entries as e cross join ${numbers}`,
  );
  await knex.raw(
    `insert into threeline_search_tokens (rowid, tokens) select ${id}, e.tokens from ${numbers} cross join bench_entries as e`,
  );
  await knex.raw('drop table bench_entries');
  await knex.raw('analyze');
}
