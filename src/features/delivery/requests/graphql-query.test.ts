import { hash } from 'node:crypto';
import { createGraphqlReader } from './graphql-query';

const reader = (documents: ReadonlyMap<string, string> = new Map()) =>
  createGraphqlReader({ known: (digest) => documents.get(digest) });

const query = 'query A($slug: String!) { articleBySlug(slug: $slug) { title } }';

test('white space, comments and the order of variables do not change the key', () => {
  const read = reader();
  const one = read({ query, variables: { a: 1, b: { c: 2, d: 3 } } });
  const spaced = query.replaceAll(' ', ' \n # comment\n ');
  expect(one).not.toBeNull();
  const other = read({ query: spaced, variables: { b: { d: 3, c: 2 }, a: 1 }, extensions: {} });
  expect(other?.key).toBe(one?.key);
  // The framework gets the original document, because errors name its lines and columns.
  expect(other?.body).toContain(JSON.stringify(spaced));
  expect(read({ query, variables: { a: 2, b: { c: 2, d: 3 } } })?.key).not.toBe(one?.key);
});

test('white space inside a string changes the key', () => {
  const read = reader();
  const keyOf = (slug: string) =>
    read({ query: `{ articleBySlug(slug: "${slug}") { title } }` })?.key;
  expect(keyOf('a b')).not.toBe(keyOf('a  b'));
});

test.each([
  ['a mutation', { query: 'mutation { createComment { count } }' }],
  ['a subscription', { query: 'subscription { a }' }],
  ['a syntax error', { query: '{' }],
  ['nothing', {}],
  ['a batch', [{ query: '{ a }' }]],
  ['an unknown member', { query: '{ a }', id: 1 }],
  ['several operations, none named', { query: 'query A { a } query B { b }' }],
  ['an operation that is not there', { query: 'query A { a }', operationName: 'B' }],
  ['a mutation among queries', { query: 'query A { a } mutation B { b }', operationName: 'B' }],
  [
    'deep variables',
    { query, variables: JSON.parse(`{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`) as unknown },
  ],
  ...['1e400', '-1e400', '-0', '{"a":[1e400]}', '{"__proto__":{}}', '{"constructor":1}'].map(
    (json) =>
      [`the variable ${json}`, { query, variables: JSON.parse(`{"a":${json}}`) as unknown }] as [
        string,
        unknown,
      ],
  ),
  ['a variable called __proto__', JSON.parse(`{"query":"{ a }","variables":{"__proto__":1}}`)],
  ['a member called __proto__', JSON.parse(`{"query":"{ a }","__proto__":{}}`)],
  ['more tokens than GraphQL takes', { query: `{ ${'a '.repeat(5000)} }` }],
])('passes %s to the framework', (_what, request) => {
  expect(reader()(request)).toBeNull();
});

test('finds a persisted query by its hash, and names a document that is to be remembered', () => {
  const digest = hash('sha256', query);
  const extensions = { persistedQuery: { version: 1, sha256Hash: digest } };
  const plain = reader()({ query });
  expect(reader()({ extensions })).toBeNull();
  expect(reader()({ query, extensions })).toEqual({
    ...plain,
    persisted: { hash: digest, document: query },
  });
  expect(reader(new Map([[digest, query]]))({ extensions })).toEqual(plain);
  expect(reader()({ query: '{ other }', extensions })).toBeNull();
});

test.each([
  ['of Apollo Client', { clientLibrary: { name: '@apollo/client', version: '4.0.0' } }],
  ['of urql', { miss: true }],
])('fields %s beside a hash change nothing', (_whose, more) => {
  const digest = hash('sha256', query);
  const read = reader(new Map([[digest, query]]));
  const extensions = { persistedQuery: { version: 1, sha256Hash: digest }, ...more };
  expect(read({ query, extensions })?.key).toBe(read({ query })?.key);
  expect(read({ extensions })).toEqual(read({ query }));
});
