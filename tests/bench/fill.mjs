// Multiplies the articles of a database by SQL: the Document Service takes 30 ms for each.

/** Tables with rows of an article's own, and which of their columns hold identifiers of such rows. */
const OWN_ROWS = {
  articles: ['id'],
  components_article_three_line_summaries: ['id'],
  components_article_sections: ['id'],
  components_shared_seos: ['id'],
  articles_cmps: ['id', 'entity_id', 'cmp_id'],
  articles_author_lnk: ['id', 'article_id'],
  articles_category_lnk: ['id', 'article_id'],
  articles_tags_lnk: ['id', 'article_id'],
  files_related_mph: ['id', 'related_id'],
};

/** Days over which the copies' publication dates are spread. */
const DAYS = 3000;

/**
 * Adds copies of the articles that are there until `target` articles are published.
 *
 * @param {import('knex').Knex} knex
 * @param {number} target
 */
export async function fill(knex, target) {
  const [{ count }] = await knex('articles').whereNotNull('published_at').count({ count: '*' });
  const templates = Number(count);
  if (templates === 0) throw new Error('There are no articles to copy.');
  const copies = Math.ceil((target - templates) / templates);
  if (copies <= 0) return;
  const isPostgres = knex.client.config.client === 'pg';
  const step =
    1 + Math.max(...(await Promise.all(Object.keys(OWN_ROWS).map((t) => maxId(knex, t)))));
  const numbers = isPostgres
    ? `generate_series(1, ${copies}) as numbers(k)`
    : `(with recursive n(k) as (select 1 union all select k + 1 from n where k < ${copies}) select k from n) as numbers`;

  for (const [table, shifted] of Object.entries(OWN_ROWS)) {
    const columns = Object.keys(await knex(table).columnInfo());
    const values = columns.map((column) => value(column, table, shifted, step, isPostgres));
    const quoted = columns.map((column) => `"${column}"`).join(', ');
    const where =
      table === 'files_related_mph' ? `where related_type = 'api::article.article'` : '';
    // Templates first, so that a table's rows are read before they are added to.
    await knex.raw(
      `insert into "${table}" (${quoted}) select ${values.join(', ')} from (select * from "${table}" ${where}) as t cross join ${numbers}`,
    );
    if (isPostgres) {
      await knex.raw(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from "${table}"))`,
      );
    }
  }
  await knex.raw('analyze');
}

async function maxId(knex, table) {
  const [{ max }] = await knex(table).max({ max: 'id' });
  return Number(max ?? 0);
}

/** The expression for a column of copy number `k`. */
function value(column, table, shifted, step, isPostgres) {
  if (shifted.includes(column)) return `t."${column}" + numbers.k * ${step}`;
  if (table !== 'articles') return `t."${column}"`;
  switch (column) {
    case 'document_id':
      return isPostgres
        ? `substr(t.document_id, 1, 17) || lpad(numbers.k::text, 7, '0')`
        : `substr(t.document_id, 1, 17) || printf('%07d', numbers.k)`;
    case 'slug':
      return `t.slug || '-' || numbers.k`;
    case 'publication_date':
      return isPostgres
        ? `t.publication_date - (numbers.k % ${DAYS})::int`
        : `date(t.publication_date, '-' || (numbers.k % ${DAYS}) || ' days')`;
    default:
      return `t."${column}"`;
  }
}
