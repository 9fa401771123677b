import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Database } from '@strapi/database';
import Sqlite from 'better-sqlite3';
import { onDatabaseError } from './database-errors';
import { openReadingPool, type ReadingConnection } from './reading-pool';
import { useDatabase } from './test-support';

const PLANT = 'api::plant.plant';
const database = useDatabase([
  {
    uid: PLANT,
    singularName: 'plant',
    tableName: 'plants',
    attributes: { id: { type: 'increments' }, name: { type: 'string' } },
    indexes: [],
    foreignKeys: [],
    lifecycles: {},
  },
]);
const strapi = { db: database } as object as Core.Strapi;

/** Another database, so that a read shows which one it asked. */
const folder = mkdtempSync(path.join(tmpdir(), 'threeline-other-'));
const file = path.join(folder, 'other.db');

/** What Strapi passes to the callback of a transaction. */
interface Running {
  trx: Database['connection'];
}

interface Opened extends ReadingConnection {
  isOpen: boolean;
  statements: string[];
}
const opened: Opened[] = [];

function open(): Promise<ReadingConnection> {
  const sqlite = new Sqlite(file, { readonly: true });
  const connection: Opened = {
    isOpen: true,
    statements: [],
    prepare: (sql) => ({
      reader: true,
      all: async (bindings) => {
        connection.statements.push(sql);
        await Promise.resolve();
        const statement = sqlite.prepare(sql);
        return statement.reader ? statement.all(bindings) : statement.run(bindings);
      },
    }),
    close: () => {
      connection.isOpen = false;
      sqlite.close();
      return Promise.resolve();
    },
  };
  opened.push(connection);
  return Promise.resolve(connection);
}

beforeAll(async () => {
  await database.schema.create();
  await database.query(PLANT).create({ data: { name: 'fern' } });
  const other = new Sqlite(file);
  other.exec(
    "create table plants (id integer primary key, name text); insert into plants values (1, 'moss')",
  );
  other.close();
});
afterEach(() => opened.splice(0));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const names = async (db: Database) =>
  (await db.query(PLANT).findMany({})).map(({ name }: { name: string }) => name);

async function withPool<T>(
  run: (pool: ReturnType<typeof openReadingPool>) => Promise<T>,
  how = open,
): Promise<T> {
  const pool = openReadingPool(strapi, { open: how, max: 1 });
  try {
    return await run(pool);
  } finally {
    await pool.destroy();
  }
}

test('every statement of Strapi inside a transaction of the pool joins it', async () => {
  await withPool(async (pool) => {
    const read = await pool.transaction(async () => {
      const raw: unknown = await database.transaction(async ({ trx }: Running) => {
        const rows: unknown = await trx.raw('select name from plants');
        return rows;
      });
      return { names: await names(database), raw, joined: database.inTransaction() };
    });
    expect(read).toEqual({ names: ['moss'], raw: [{ name: 'moss' }], joined: true });
    expect(opened.map(({ statements }) => statements.length)).toEqual([4]);
    expect(opened[0]?.statements.at(0)).toMatch(/^begin/i);
    expect(opened[0]?.statements.at(-1)).toMatch(/^commit/i);
  });
  expect(await names(database)).toEqual(['fern']);
  expect(opened[0]?.isOpen).toBe(false);
});

test('a statement that begins after its read has ended runs nowhere', async () => {
  await withPool(async (pool) => {
    let begin = () => {};
    const ended = new Promise<void>((done) => (begin = done));
    let late: Promise<unknown> = Promise.resolve();
    await pool.transaction(() => {
      late = ended.then(() => names(database));
      return Promise.resolve();
    });
    begin();
    await expect(late).rejects.toMatchObject({ name: 'ReadEndedError' });
  });
  expect(await names(database)).toEqual(['fern']);
});

test('who observes the statements of Strapi observes these', async () => {
  const seen: string[] = [];
  const note = ({ sql }: { sql: string }) => seen.push(sql);
  database.connection.on('query', note);
  await withPool((pool) => pool.transaction(() => names(database)));
  database.connection.removeListener('query', note);
  expect(seen).toEqual(expect.arrayContaining([expect.stringContaining('from `plants`')]));
});

test('a failed statement and a connection that cannot be opened are told as errors', async () => {
  const errors: string[] = [];
  onDatabaseError(strapi, (error) => errors.push(String(error)));
  await withPool(async (pool) => {
    await expect(
      pool.transaction(() =>
        database.transaction(({ trx }: Running) => trx.raw('select missing from plants')),
      ),
    ).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    expect(opened[0]?.statements.at(-1)).toMatch(/^rollback/i);
  });
  const refuse = () => Promise.reject(new Error('cannot be opened'));
  await withPool(async (pool) => {
    await expect(pool.transaction(() => names(database))).rejects.toThrow('cannot be opened');
  }, refuse);
  expect(errors).toEqual([
    expect.stringContaining('no such column: missing'),
    'Error: cannot be opened',
  ]);
});

test('a connection that has ended is replaced', async () => {
  await withPool(async (pool) => {
    await pool.transaction(() => names(database));
    for (const connection of opened) connection.isOpen = false;
    expect(await pool.transaction(() => names(database))).toEqual(['moss']);
    expect(opened).toHaveLength(2);
  });
});

test('a read that begins no statement ends its transaction', async () => {
  await withPool(async (pool) => {
    expect(await pool.transaction(() => Promise.resolve('done'))).toBe('done');
    expect(opened[0]?.statements.map((sql) => sql.slice(0, 5))).toEqual(['BEGIN', 'COMMI']);
  });
});
