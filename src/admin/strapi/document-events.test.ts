import { installedSource } from '../../strapi/test-support';

const CONTENT_MANAGER = '@strapi/content-manager/dist/admin';

test('Strapi replaces the form by an error page when its document cannot be loaded', () => {
  const view = installedSource(`${CONTENT_MANAGER}/pages/EditView/EditViewPage.mjs`);
  expect(view).toMatch(/if \(!initialValues \|\| hasError\) \{\s*return [^;]*Page\.Error/);
  expect(installedSource(`${CONTENT_MANAGER}/hooks/useDocument.mjs`)).toContain(
    'const hasError = !!error;',
  );
});

test('Strapi loads the document of a form by queryFn', () => {
  const endpoints = installedSource(`${CONTENT_MANAGER}/services/documents.mjs`);
  expect(endpoints).toMatch(/getDocument: builder\.query\(\{[^}]*queryFn: async/);
});

describe('a form', () => {
  interface Endpoint {
    queryFn?: () => Promise<unknown>;
    onQueryStarted?: (argument: object, api: { queryFulfilled: Promise<unknown> }) => Promise<void>;
  }
  type Events = typeof import('./document-events');

  /** The endpoints after the change; the first `failures` loads fail. */
  function endpoints(failures: number) {
    const changed: Record<string, Endpoint> = {};
    const loads: string[] = [];
    jest.resetModules();
    jest.doMock('@strapi/strapi/admin', () => ({
      adminApi: {
        enhanceEndpoints(change: { endpoints: Record<string, (endpoint: Endpoint) => void> }) {
          for (const [name, replace] of Object.entries(change.endpoints)) {
            const endpoint: Endpoint = {
              queryFn() {
                loads.push('load');
                const failed = loads.length <= failures;
                return Promise.resolve(failed ? { error: 'away' } : { data: 'loaded' });
              },
            };
            replace(endpoint);
            changed[name] = endpoint;
          }
        },
      },
    }));
    const events = jest.requireActual<Events>('./document-events');
    events.observeDocuments((error) => error === 'away');
    return { events, changed, loads };
  }

  test('hears of each write, and how it ended', async () => {
    const { events, changed } = endpoints(0);
    const heard: unknown[] = [];
    const stop = events.onDocumentEvent(({ kind }) => heard.push(kind));
    const write = (queryFulfilled: Promise<unknown>) =>
      changed['updateDocument']?.onQueryStarted?.({}, { queryFulfilled });
    await write(Promise.resolve({ data: { data: { documentId: 'one' } } }));
    await write(Promise.reject(Object.assign(new Error('x'), { error: { status: 500 } })));
    stop();
    await write(Promise.resolve({ data: {} }));
    expect(heard).toEqual(['sent', 'done', 'sent', 'failed']);
  });

  test('with unsaved text is not given a document that could not be loaded', async () => {
    jest.useFakeTimers();
    const { events, changed, loads } = endpoints(2);
    const flushed: number[] = [];
    const stop = events.guardForm({
      beforeLoad: () => flushed.push(loads.length),
      hasUnsavedText: () => true,
    });
    const loaded = changed['getDocument']?.queryFn?.();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await loaded).toEqual({ data: 'loaded' });
    expect(flushed).toEqual([3]);
    stop();
    jest.useRealTimers();
  });

  test('without unsaved text shows the error at once', async () => {
    const { changed } = endpoints(1);
    expect(await changed['getDocument']?.queryFn?.()).toEqual({ error: 'away' });
  });
});
