import { Database } from '@strapi/database';
import { equalitiesIn, tablesIn } from './statement-texts';

/** A new object each time: Strapi writes the name of the column into it. */
const text = () => ({ type: 'string' as const });
const article = {
  uid: 'api::article.article',
  singularName: 'article',
  tableName: 'articles',
  attributes: {
    id: { type: 'increments' as const },
    documentId: text(),
    locale: text(),
    slug: text(),
    publishedAt: { type: 'datetime' as const },
  },
};

/** Databases of which only the query builders are used; nothing connects. */
const databases = ['sqlite', 'postgres'].map((client) => {
  const connection = { filename: ':memory:' };
  const config = { client, connection, useNullAsDefault: client === 'sqlite' };
  const settings = { migrations: { dir: __dirname } };
  return { client, database: new Database({ connection: config, settings }) };
});

/** The statement that Strapi builds for `findMany` or `findOne` of `strapi.db.query(uid)`. */
function statement(
  database: Database,
  params: object,
  method: 'findMany' | 'findOne' = 'findMany',
): { sql: string; bindings: unknown[] } {
  database.metadata.loadModels([article]);
  const many = database.queryBuilder(article.uid).init(params);
  const builder = method === 'findOne' ? many.first() : many;
  const { sql, bindings } = builder.getKnexQuery().toSQL().toNative();
  return { sql, bindings: [...bindings] };
}

const equalities = (database: Database, params: object, method?: 'findMany' | 'findOne') => {
  const { sql, bindings } = statement(database, params, method);
  return equalitiesIn(sql, 'articles', bindings);
};

describe.each(databases)('the statements of Strapi’s query builder on $client', ({ database }) => {
  afterAll(() => database.connection.destroy());

  test('name their table', () => {
    expect(tablesIn(statement(database, { where: { slug: 'a' } }).sql)).toEqual(['articles']);
  });

  test('name the document that they read', () => {
    const published = { locale: 'ko', publishedAt: { $notNull: true } };
    expect(equalities(database, { where: { documentId: 'one', ...published } })).toEqual(
      new Map([
        ['document_id', ['one']],
        ['locale', ['ko']],
      ]),
    );
    expect(equalities(database, { where: { documentId: 'one' } }, 'findOne')).toEqual(
      new Map([['document_id', ['one']]]),
    );
  });

  test('name rows', () => {
    expect(equalities(database, { where: { id: { $in: [4, 5] } } })).toEqual(
      new Map([['id', [4, 5]]]),
    );
  });

  test.each([
    ['an alternative', { where: { $or: [{ documentId: 'one' }, { locale: 'ko' }] } }],
    ['a negation', { where: { $not: { documentId: 'one' } } }],
    ['another comparison', { where: { documentId: { $contains: 'one' } } }],
    ['an order', { where: { documentId: 'one' }, orderBy: { id: 'asc' } }],
    ['no condition', {}],
  ])('with %s are lists', (_what, params) => {
    expect(equalities(database, params)).toBeNull();
  });
});

test('finds tables in handwritten SQL', () => {
  const sql = 'select 1 from articles as a join "tags" on true where exists (select 1 from `b`)';
  expect(tablesIn(sql)).toEqual(['articles', 'tags', 'b']);
});
