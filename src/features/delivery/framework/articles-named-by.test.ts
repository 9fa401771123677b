import { articlesNamedBy } from './articles-named-by';

const from = (where: string, end = ' limit ?') =>
  `select \`t0\`.* from \`articles\` as \`t0\` where (${where})${end}`;
const named = (
  sql: string,
  bindings: unknown[] = [],
  rows: { id?: number; document_id?: string }[] = [],
  documents = new Map([[4, 'four']]),
) => articlesNamedBy(sql, bindings, rows, documents);

const published = '`t0`.`published_at` is not null';
const locale = '`t0`.`locale` = ?';

test('names documents, existing or not', () => {
  const sql = from(`${published} and ${locale} and \`t0\`.\`document_id\` = ? and ${published}`);
  expect(named(sql, ['ko', 'one', 1])).toEqual(['one']);
});

test('names documents on PostgreSQL', () => {
  const sql =
    'select "t0".* from "articles" as "t0" where ("t0"."locale" = $1 and "t0"."document_id" = $2) limit $3';
  expect(named(sql, ['ko', 'one', 1])).toEqual(['one']);
});

test('names the documents of known rows', () => {
  const sql = from('`t0`.`id` in (?, ?)', '');
  expect(named(sql, [4, 5])).toBeNull();
  expect(named(sql, [4, 5], [{ id: 5, document_id: 'five' }])).toEqual(['four', 'five']);
});

test('names the document of a slug that is taken', () => {
  const sql = from(`${locale} and \`t0\`.\`slug\` = ?`);
  expect(named(sql, ['ko', 'a', 1], [{ id: 1, document_id: 'one' }])).toEqual(['one']);
  expect(named(sql, ['ko', 'a', 1], [])).toBeNull();
});

test.each([
  ['a list', from(published)],
  ['an alternative', from('`t0`.`document_id` = ? or `t0`.`locale` = ?')],
  ['a nested condition', from('(`t0`.`document_id` = ?)')],
  ['a negation', from('not `t0`.`document_id` = ?')],
  ['another comparison', from('`t0`.`document_id` like ?')],
  ['an order', from('`t0`.`document_id` = ?', ' order by `t0`.`id` asc limit ?')],
  ['no condition', 'select * from `articles` as `t0`'],
  [
    'a join',
    'select * from `articles` as `t0` left join `tags` as `t1` on true where (`t0`.`document_id` = ?)',
  ],
])('%s depends on any article', (_what, sql) => {
  expect(named(sql, ['one', 'two'], [{ id: 1, document_id: 'one' }])).toBeNull();
});
