import type { Context } from 'koa';
import { MAX_TOKENS, persistedQueries } from '../graphql-requests';
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

describe('a request of GraphQL', () => {
  test('has no snapshot before GraphQL has authenticated it', () => {
    const route = { path: '/graphql', handler: [], config: { auth: false }, info: { type: 'api' } };
    const body = { query: '{ articles { title } }' };
    const ctx = (state: object) => request('POST', '/graphql', { state, request: { body } });

    expect(kindOfRead(ctx({ route }), '/graphql')).toBeNull();
    const authenticated = { route: { info: { type: 'content-api' } } };
    expect(kindOfRead(ctx(authenticated), '/graphql')).toBe('public');
  });

  const kind = (method: string, path: string, body?: object) =>
    kindOfRead(request(method, path, { request: { body } }), '/graphql');
  const query = '{ articles { title } }';

  test.each(['/graphql', '/graphql/', '/GraphQL/'])('is a read at %s', (path) => {
    expect(kind('POST', path, { query })).toBe('public');
    expect(kind('GET', path)).toBe('public');
  });

  test('is a read if it names the hash of a cached document', async () => {
    await persistedQueries.set('apq:of-query', query);
    await persistedQueries.set('apq:of-mutation', 'mutation { createComment { state } }');
    const byHash = (sha256Hash: unknown, more: object = {}) =>
      kind('POST', '/graphql', {
        extensions: { persistedQuery: { version: 1, sha256Hash } },
        ...more,
      });

    expect(byHash('of-query')).toBe('public');
    // Apollo finds the document by these too.
    expect(byHash(['of-query'])).toBe('public');
    expect(byHash('of-query', { query: null })).toBe('public');
    expect(byHash('of-mutation')).toBeNull();
    expect(byHash('unknown')).toBeNull();
    expect(byHash({ toString: 1 })).toBeNull();
  });
});

test.each([
  ['user.find', 'public'],
  ['role.find', 'public'],
  ['auth.connect', null],
  ['plugin::users-permissions.auth.emailConfirmation', null],
])('a GET of users-permissions, %s, is %s', (handler, kind) => {
  const info = { type: 'content-api', pluginName: 'users-permissions' };
  const state = { route: { path: '/x', handler, info } };

  expect(kindOfRead(request('GET', '/api/x', { state }), '/graphql')).toBe(kind);
});
