import type { Context } from 'koa';
import { MAX_TOKENS } from '../graphql-requests';
import { isQueryOperation, kindOfRead } from './kind-of-read';

test.each([
  ['{ articles { title } }', null, true],
  ['query A { site { name } }', null, true],
  ['query A { site { name } } mutation B { createComment { state } }', 'A', true],
  ['query A { site { name } } mutation B { createComment { state } }', 'B', false],
  ['query A { site { name } } mutation B { createComment { state } }', null, false],
  ['mutation { createComment { state } }', null, false],
  ['fragment F on Article { title } query { articles { ...F } }', null, true],
  ['{ articles {', null, false],
  ['', null, false],
])('%s by the name %s is a query: %s', (document, name, isQuery) => {
  expect(isQueryOperation(document, name)).toBe(isQuery);
  // The cached result is the same.
  expect(isQueryOperation(document, name)).toBe(isQuery);
});

test('an empty name is cached apart from none', () => {
  const document = '{ articles { slug } }';

  expect(isQueryOperation(document, '')).toBe(false);
  expect(isQueryOperation(document, null)).toBe(true);
});

test('a document with more tokens than Apollo parses is not a query', () => {
  const fields = (count: number) => `{ articles { ${'title '.repeat(count)} } }`;

  expect(isQueryOperation(fields(MAX_TOKENS - 10), null)).toBe(true);
  expect(isQueryOperation(fields(MAX_TOKENS), null)).toBe(false);
});

const request = (method: string, path: string, more: object) =>
  ({ method, path, state: {}, request: { body: undefined }, ...more }) as Context;

const documents = new Map([
  ['of-query', '{ articles { title } }'],
  ['of-mutation', 'mutation { createComment { state } }'],
]);
const kindOf = (ctx: Context) =>
  kindOfRead(ctx, '/graphql', { find: (hash) => Promise.resolve(documents.get(hash)) });

describe('a request of GraphQL', () => {
  test('has no snapshot before GraphQL has authenticated it', async () => {
    const route = { path: '/graphql', handler: [], config: { auth: false }, info: { type: 'api' } };
    const body = { query: '{ articles { title } }' };
    const ctx = (state: object) => request('POST', '/graphql', { state, request: { body } });

    expect(await kindOf(ctx({ route }))).toBeNull();
    const authenticated = { route: { info: { type: 'content-api' } } };
    expect(await kindOf(ctx(authenticated))).toBe('public');
  });

  const kind = (method: string, path: string, body?: object) =>
    kindOf(request(method, path, { request: { body } }));
  const query = '{ articles { title } }';

  test.each(['/graphql', '/graphql/', '/GraphQL/'])('is a read at %s', async (path) => {
    expect(await kind('POST', path, { query })).toBe('public');
    expect(await kind('GET', path)).toBe('public');
  });

  const byHash = (sha256Hash: unknown, more: object = {}) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash } },
    ...more,
  });
  const mutation = { query: 'mutation { createComment { state } }' };

  test.each([
    ['the hash of a query', byHash('of-query'), 'public'],
    // Apollo finds the document by these too.
    ['its hash in a list', byHash(['of-query']), 'public'],
    ['its hash and no document', byHash('of-query', { query: null }), 'public'],
    ['the hash of a mutation', byHash('of-mutation'), null],
    ['an unknown hash', byHash('unknown'), null],
    ['a hash that is no text', byHash({ toString: 1 }), null],
    ['a batch of queries', [{ query }, byHash('of-query')], 'public'],
    ['a mutation among queries', [{ query }, mutation], null],
    ['a batch with the hash of a mutation', [{ query }, byHash('of-mutation')], null],
  ])('with %s is of the right kind', async (_what, body, expected) => {
    expect(await kind('POST', '/graphql', body)).toBe(expected);
  });
});

test.each([
  ['user.find', 'public'],
  ['role.find', 'public'],
  ['auth.connect', null],
  ['plugin::users-permissions.auth.emailConfirmation', null],
])('a GET of users-permissions, %s, is %s', async (handler, kind) => {
  const info = { type: 'content-api', pluginName: 'users-permissions' };
  const state = { route: { path: '/x', handler, info } };

  expect(await kindOf(request('GET', '/api/x', { state }))).toBe(kind);
});
