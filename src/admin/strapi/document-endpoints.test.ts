import { exportsOf, installedSource } from '../../strapi/test-support';

interface Api {
  endpoints: Record<string, { initiate(args: object): unknown; select(args: object): Select }>;
  enhanceEndpoints: (change: object) => unknown;
  injectEndpoints(more: object): unknown;
  reducer: unknown;
  middleware: unknown;
  util: { invalidateTags(tags: string[]): unknown };
}
type Select = (state: unknown) => { data?: { data: object } };

interface Store {
  dispatch(action: unknown): Promise<{ error?: unknown }>;
  getState(): unknown;
  subscribe(listener: () => void): void;
}

const { createApi } = exportsOf('@reduxjs/toolkit/dist/query/index.js') as {
  createApi: (options: object) => Api;
};
const { configureStore } = exportsOf('@reduxjs/toolkit/dist/index.js') as {
  configureStore: (options: object) => Store;
};

const DOCUMENT = { collectionType: 'collection-types', model: 'api::a.a', documentId: 'one' };
const STORED = { title: 'stored' };

/**
 * Strapi's own document endpoints on a server that refuses every write, with the function that
 * changes them. `stored` lists the document of the form in each state of the cache.
 */
async function panel() {
  const reads: unknown[] = [];
  let answer: object = { error: { message: 'refused' } };
  const adminApi = createApi({
    reducerPath: 'adminApi',
    baseQuery: ({ method, url }: { method: string; url: string }) => {
      if (method !== 'GET') return Promise.resolve(answer);
      reads.push(url);
      return Promise.resolve({ data: { data: STORED } });
    },
    endpoints: () => ({}),
  });
  jest.resetModules();
  jest.doMock('@strapi/admin/strapi-admin', () => ({ adminApi }));
  jest.doMock('@strapi/strapi/admin', () => ({ adminApi }));
  exportsOf('@strapi/content-manager/dist/admin/services/documents.js');
  const { translateWriteErrors, DOCUMENT_TAG, WRITES } =
    jest.requireActual<typeof import('./document-endpoints')>('./document-endpoints');

  const store = configureStore({
    reducer: { adminApi: adminApi.reducer },
    middleware: (standard: () => { concat(other: unknown): unknown }) =>
      standard().concat(adminApi.middleware),
  });
  const send = (name: string, args: object) =>
    store.dispatch(adminApi.endpoints[name]?.initiate({ ...DOCUMENT, ...args }));
  await send('getDocument', {});
  const shown: unknown[] = [];
  store.subscribe(() => {
    const found = adminApi.endpoints['getDocument']?.select(DOCUMENT)(store.getState());
    shown.push(found?.data?.data);
  });
  const setAnswer = (next: object) => (answer = next);
  const changed = { translateWriteErrors, DOCUMENT_TAG, WRITES };
  return { adminApi, store, send, reads, shown, setAnswer, ...changed };
}

/** The names of the mutations. */
function mutationsOf({ endpoints, enhanceEndpoints }: Api): string[] {
  const names: string[] = [];
  const note = (name: string) => (definition: { type: string }) => {
    if (definition.type === 'mutation') names.push(name);
  };
  enhanceEndpoints({
    endpoints: Object.fromEntries(Object.keys(endpoints).map((name) => [name, note(name)])),
  });
  return names;
}

test('Strapi’s mutations write a form, or are those that send none', async () => {
  const { adminApi, WRITES } = await panel();
  const withoutForm = [
    ...['deleteDocument', 'deleteManyDocuments', 'discardDocument'],
    ...['unpublishDocument', 'unpublishManyDocuments'],
  ];
  expect(mutationsOf(adminApi).sort()).toEqual([...WRITES, ...withoutForm].sort());
});

test('Strapi shows what was typed before the server confirms it, and then rolls it back', async () => {
  const { send, shown } = await panel();
  await send('updateDocument', { data: { title: 'typed' } });
  expect(shown).toContainEqual({ title: 'typed' });
  expect(shown.at(-1)).toEqual(STORED);
});

test('a write that fails leaves the cached document unchanged', async () => {
  const { send, shown, translateWriteErrors } = await panel();
  translateWriteErrors((error) => error);
  await send('updateDocument', { data: { title: 'typed' } });
  expect(new Set(shown)).toEqual(new Set([STORED]));
});

test('every write rejects with the translated error, and says where the form shows it', async () => {
  const { send, translateWriteErrors, WRITES } = await panel();
  translateWriteErrors((error, { name, shownIn }) => ({ ...(error as object), of: name, shownIn }));
  for (const name of WRITES) {
    const { error } = await send(name, { data: {}, sourceId: 'one', documentIds: ['one'] });
    const shownIn = name === 'publishManyDocuments' ? 'message' : 'fields';
    expect([name, error]).toMatchObject([name, { message: 'refused', of: name, shownIn }]);
  }
});

test('a write that fails loads nothing again, and one that succeeds loads the form', async () => {
  const { send, reads, translateWriteErrors, setAnswer } = await panel();
  translateWriteErrors((error) => error);
  await send('updateDocument', { data: {} });
  await new Promise((done) => setImmediate(done));
  expect(reads).toHaveLength(1);
  setAnswer({ data: { data: STORED } });
  await send('updateDocument', { data: {} });
  await new Promise((done) => setImmediate(done));
  expect(reads).toHaveLength(2);
});

test('a failed write looks like a fault of a field, after which Strapi keeps the form', async () => {
  const { send, translateWriteErrors, setAnswer } = await panel();
  translateWriteErrors((error) => error);
  const fault = { path: ['title'], message: 'too long' };
  const failures = [
    [{ name: 'TypeError', message: 'x' }, []],
    [{ name: 'PolicyError', message: 'x', details: { errors: [{ message: 'no path' }] } }, []],
    [{ name: 'ApplicationError', message: 'x', details: { errors: [fault] } }, [fault]],
  ];
  for (const [error, errors] of failures) {
    setAnswer({ error });
    expect((await send('updateDocument', { data: {} })).error).toMatchObject({
      name: 'ValidationError',
      message: 'x',
      details: { errors },
    });
  }
});

test('Strapi keeps the form after a ValidationError only, and takes one without faults', () => {
  const actions = installedSource(
    '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentActions.mjs',
  );
  expect(actions).toMatch(
    /res\.error\.name === 'ValidationError'\) \{\s*setErrors\([^;]*;\s*\} else \{\s*resetForm\(latestValues\);/,
  );
});

test('Strapi loads the document of a form again when its tag is invalidated', async () => {
  const { adminApi, store, reads, DOCUMENT_TAG } = await panel();
  expect(reads).toHaveLength(1);
  await store.dispatch(adminApi.util.invalidateTags([DOCUMENT_TAG]));
  await new Promise((done) => setImmediate(done));
  expect(reads).toEqual([reads[0], reads[0]]);
});

test('Strapi loads the relations of a form again when their tag is invalidated', () => {
  const relations = installedSource('@strapi/content-manager/dist/admin/services/relations.mjs');
  expect(relations).toMatch(/getRelations: build\.query\([^]*?providesTags: \[\s*'Relations'\s*\]/);
});
