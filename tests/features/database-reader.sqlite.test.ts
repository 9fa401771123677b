import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { readersOf } from '../support/processes/readers-of';
import type * as Module from '../../src/platform/database/reader/reader-connection';

const build = resolve(__dirname, '../../dist');
const { ReaderConnection } = testHost.require(
  `${build}/src/platform/database/reader/reader-connection.js`,
) as typeof Module;
const { SQLITE_DRIVER: driver } = testHost.require(`${build}/config/sqlite.js`) as {
  SQLITE_DRIVER: string;
};
const Database = testHost.require(driver) as typeof Sqlite;

const ENDLESS =
  'with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n';

let folder: string;
let filename: string;
/** Strapi's kind of connection, which writes. */
let main: Sqlite;
const opened: Module.ReaderConnection[] = [];
const crashes: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threeline-reader-'));
  filename = join(folder, 'data.db');
  main = new Database(filename);
  main.pragma('journal_mode = WAL');
  main.exec(`create table mixed (id integer primary key, i integer, r real, t text, b blob, n numeric,
    d datetime, j json, o boolean)`);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((reader) => reader.close()));
  crashes.splice(0);
});
afterAll(async () => {
  main.close();
  await rm(folder, { recursive: true });
});

async function open({ timeoutMs = 0, file = filename } = {}): Promise<Module.ReaderConnection> {
  const reader = await ReaderConnection.open({
    filename: file,
    driver,
    mappedBytes: 2 ** 20,
    timeoutMs,
    onCrash: (end) => crashes.push(end),
  });
  opened.push(reader);
  return reader;
}

const ask = async (reader: Module.ReaderConnection, sql: string, bindings: unknown[] = []) =>
  await reader.prepare(sql).all(bindings);

test('values of every type are those of the connection of this process', async () => {
  const insert = main.prepare('insert into mixed values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const long = '발행 🗞️ \u0000 '.repeat(20_000);
  insert.run([1, 1, 1.5, 'text', Buffer.from([0, 255]), 2, 1_700_000_000_000, '{"a":1}', 1]);
  insert.run([2, -(2 ** 53), 1e300, '', Buffer.alloc(0), 0.1, null, '[]', 0]);
  insert.run([3, null, null, null, null, null, null, null, null]);
  insert.run([4, 9_007_199_254_740_993n, -0, long, Buffer.alloc(300_000, 7), 'x', '', 'null', 2]);
  const reader = await open();

  for (const sql of [
    'select * from mixed order by id',
    'select count(*) as "count(*)", max(i), 9e999 as endless, -9e999 as less from mixed',
    'select * from mixed where id = 99',
    'pragma table_info(mixed)',
  ]) {
    const statement = main.prepare(sql);
    expect(await ask(reader, sql)).toEqual(statement.all([]));
  }
  const bound = [2 ** 40, 'text\ud800', new Uint8Array([1]), undefined, Infinity, 3n];
  const echo = 'select ? as a, ? as b, ? as c, ? as d, ? as e, ? as f';
  expect(await ask(reader, echo, bound)).toEqual(main.prepare(echo).all(bound));
});

/** What an error says, whatever realm its class is from. */
const told = (error: unknown) => {
  const { name, message, code } = error as Error & { code?: string };
  return { name, message, code, isSqlite: error instanceof Database.SqliteError };
};

test.each([
  ['a statement that cannot be parsed', 'selec 1', []],
  ['a table that is missing', 'select * from missing', []],
  ['a column that is missing', 'select missing from mixed', []],
  ['a value that cannot be bound', 'select ?', [{ a: 1 }]],
  ['a value that is missing', 'select ?', []],
  ['a value too many', 'select 1', [1]],
  ['a failure during the statement', 'select abs(-9223372036854775808)', []],
  ['JSON that cannot be parsed', `select json_extract('{', '$.a')`, []],
  ['two statements', 'select 1; select 2', []],
  ['a write', 'delete from mixed', []],
])('%s fails as on a read-only connection of this process', async (_name, sql, bindings) => {
  const own = new Database(filename, { readonly: true });
  const errorOfOwn = () => {
    try {
      const statement = own.prepare(sql);
      return statement.reader ? statement.all(bindings) : statement.run(bindings);
    } catch (error) {
      return told(error);
    }
  };
  const reader = await open();
  const error: unknown = await ask(reader, sql, bindings).catch((fault: unknown) => fault);
  expect(told(error)).toEqual(errorOfOwn());
  expect(await ask(reader, 'select 1 as one')).toEqual([{ one: 1 }]);
  own.close();
});

test('a file that cannot be opened fails as in this process', async () => {
  await expect(open({ file: join(folder, 'missing.db') })).rejects.toMatchObject({
    code: 'SQLITE_CANTOPEN',
    message: 'unable to open database file',
  });
});

test('a transaction sees one snapshot, and what begins after a commit sees it', async () => {
  const count = 'select count(*) as count from mixed';
  main.exec('delete from mixed');
  const reader = await open();
  await ask(reader, 'BEGIN;');
  expect(await ask(reader, count)).toEqual([{ count: 0 }]);
  main.exec('insert into mixed (i) values (1)');
  expect(await ask(reader, count)).toEqual([{ count: 0 }]);
  await ask(reader, 'COMMIT;');
  expect(await ask(reader, count)).toEqual([{ count: 1 }]);
});

test('a statement that takes too long is interrupted, with all that wait behind it', async () => {
  const reader = await open({ timeoutMs: 300 });
  const interrupted = { code: 'SQLITE_INTERRUPT', message: 'interrupted' };
  const statements = [ask(reader, ENDLESS), ask(reader, 'select 1')];
  const settled = await Promise.allSettled(statements);
  expect(settled).toMatchObject([{ reason: interrupted }, { reason: interrupted }]);
  expect(reader.isOpen).toBe(false);
  await expect(ask(reader, 'select 1')).rejects.toMatchObject(interrupted);
  // A transaction ends without a further fault.
  expect(await ask(reader, 'ROLLBACK')).toEqual([]);
  expect(crashes).toEqual([]);
});

test('an idle reader is not interrupted', async () => {
  const [reader, other] = [await open({ timeoutMs: 2000 }), await open({ timeoutMs: 2000 })];
  await ask(reader, 'select 1');
  // Its limit began later and is over, so the limit of the idle one would be over too.
  await expect(ask(other, ENDLESS)).rejects.toMatchObject({ code: 'SQLITE_INTERRUPT' });
  expect(await ask(reader, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a reader that is killed fails what it reads, and says so once', async () => {
  const reader = await open();
  const reads = [ask(reader, ENDLESS), ask(reader, 'select 1')];
  const [child] = await readersOf(testHost.process.pid);
  testHost.process.kill(Number(child), 'SIGKILL');
  const ended = { code: 'SQLITE_ABORT', message: 'The process of the database reader ended.' };
  expect(await Promise.allSettled(reads)).toMatchObject([{ reason: ended }, { reason: ended }]);
  expect(crashes).toEqual([{ pid: child, code: null, signal: 'SIGKILL' }]);
  expect(reader.isOpen).toBe(false);
});

test('signals that a terminal or a service manager sends to all processes end no reader', async () => {
  const reader = await open();
  const [child] = await readersOf(testHost.process.pid);
  for (const signal of ['SIGINT', 'SIGTERM']) testHost.process.kill(Number(child), signal);
  for (let turn = 0; turn < 20; turn += 1) {
    expect(await ask(reader, 'select 1 as one')).toEqual([{ one: 1 }]);
  }
});

test('a close ends a statement that runs', async () => {
  const reader = await open();
  const read = ask(reader, ENDLESS);
  await Promise.all([reader.close(), expect(read).rejects.toThrow('connection is not open')]);
  expect(crashes).toEqual([]);
});
