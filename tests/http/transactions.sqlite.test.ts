import { useApplication } from '../support/app/application';
import { documents } from '../support/fixtures/documents';

/** As far as the package `better-sqlite3` is used here: at once, where Knex would wait its turn. */
interface OtherProcess {
  pragma(statement: string): void;
  exec(sql: string): void;
  close(): void;
}

const app = useApplication();
let other: OtherProcess;

beforeAll(() => {
  const Database = testHost.require('better-sqlite3') as new (file: string) => OtherProcess;
  const { filename } = app.strapi.config.get<{ filename: string }>(
    'database.connection.connection',
  );
  other = new Database(filename);
  // Milliseconds: it is this very process that would have to let it in.
  other.pragma('busy_timeout = 50');
});
afterAll(() => {
  other.close();
});

/** What became of a write of the other process. */
function writesBeside(): string {
  try {
    other.exec(`insert into strapi_core_store_settings (key, value) values ('beside', '1')`);
    return 'written';
  } catch (error) {
    // An error of the host's, which is no `Error` of a test's own realm.
    return String((error as { code?: string }).code);
  }
}

test('a read is answered while another process writes', async () => {
  other.exec('begin immediate');
  try {
    const answer = await app.get('/api/articles', { query: { 'filters[title][$contains]': 'x' } });
    expect(answer.status).toBe(200);
  } finally {
    other.exec('rollback');
  }
});

test('the write of a document does not fail for what another process writes after its first read', async () => {
  let beside = 'not tried';
  let trying = true;
  app.strapi.documents.use(async ({ action }, next) => {
    if (trying && action === 'create') {
      await app.strapi.db.query('api::tag.tag').count();
      beside = writesBeside();
    }
    return next();
  });

  const { documentId } = await documents(app, 'api::tag.tag').create({ data: { name: 'Held' } });

  trying = false;
  expect([beside, typeof documentId]).toEqual(['SQLITE_BUSY', 'string']);
});

test('nor does a setting that Strapi keeps, which it reads and then writes', async () => {
  const store = { type: 'core', name: 'test', key: 'held' } as const;
  await app.strapi.store.set({ ...store, value: 1 });
  const besides: string[] = [];
  const onResponse = (_answer: unknown, { sql }: { sql: string }) => {
    if (sql.startsWith('select ') && sql.includes('strapi_core_store_settings')) {
      besides.push(writesBeside());
    }
  };
  app.strapi.db.connection.on('query-response', onResponse);
  try {
    await app.strapi.store.set({ ...store, value: 2 });
  } finally {
    app.strapi.db.connection.removeListener('query-response', onResponse);
  }

  expect(besides.at(-1)).toBe('SQLITE_BUSY');
  expect(await app.strapi.store.get(store)).toBe(2);
});

test('a request is answered between the writes of a loop', async () => {
  const { documentId } = await documents(app, 'api::tag.tag').create({ data: { name: 'Loop' } });
  const answers: number[] = [];
  const reading = app.get('/api/tags').then(({ status }) => answers.push(status));
  let writes = 0;
  while (answers.length === 0 && writes < 500) {
    writes += 1;
    await documents(app, 'api::tag.tag').update({
      documentId,
      data: { name: `Loop ${String(writes)}` },
    });
  }
  await reading;
  expect(answers).toEqual([200]);
  expect(writes).toBeLessThan(500);
});
