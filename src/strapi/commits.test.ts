import type { Core } from '@strapi/strapi';
import createKnex, { type Knex } from 'knex';
import { CommitError } from './commit-error';
import { registerCommits } from './commits';

/** What `registerCommits` uses of a transaction of Knex. */
interface Transaction {
  query(...args: unknown[]): unknown;
}

let knex: Knex;
let logged: string[] = [];

/** One SQLite connection, and a table whose rows the database refuses at the COMMIT. */
beforeEach(async () => {
  logged = [];
  knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await knex.raw('pragma foreign_keys = on');
  await knex.raw('create table parent (id integer primary key)');
  await knex.raw(
    'create table child (parent integer references parent (id) deferrable initially deferred)',
  );
});

afterEach(() => knex.destroy());

function register(): void {
  const log = { error: (message: string) => logged.push(message) };
  const strapi: object = { db: { connection: knex }, log };
  registerCommits(strapi as Core.Strapi);
}

async function refusedCommit(): Promise<Knex.Transaction> {
  const trx = await knex.transaction();
  await trx('child').insert({ parent: 1 });
  return trx;
}

test('Knex hides the error of a COMMIT from trx.commit(), which is why commits.ts exists', async () => {
  const trx = await refusedCommit();
  // The error may be of another file's realm, since the driver is loaded once for a process.
  const message: unknown = expect.stringContaining('FOREIGN KEY constraint failed');
  const end = expect(trx.executionPromise).rejects.toMatchObject({ message });
  await trx.commit();
  await end;
});

test('Knex begins and ends a transaction of client.transaction by query(connection, sql, status, value)', async () => {
  const client = knex.client as { transaction(...args: unknown[]): Transaction };
  const begin = client.transaction.bind(client);
  const begun: Transaction[] = [];
  const ends: unknown[][] = [];
  client.transaction = (...args) => {
    const transaction = begin(...args);
    const query = transaction.query.bind(transaction);
    transaction.query = (connection, ...rest) => {
      expect(connection).toHaveProperty('inTransaction');
      ends.push(rest);
      return query(connection, ...rest);
    };
    begun.push(transaction);
    return transaction;
  };
  await (await knex.transaction()).commit('done');
  const fault = new Error('rolled back');
  const refused = await knex.transaction();
  const end = expect(refused.executionPromise).rejects.toBe(fault);
  await refused.rollback(fault);
  await end;

  expect(ends).toEqual([['BEGIN;'], ['COMMIT;', 1, 'done'], ['BEGIN;'], ['ROLLBACK', 2, fault]]);
  const [transaction] = begun;
  for (const method of ['_resolver', '_rejecter']) {
    expect(transaction).toHaveProperty(method, expect.any(Function));
  }
  expect(transaction).toHaveProperty('_completed', true);
  expect(transaction).toHaveProperty('trxClient.query', expect.any(Function));
});

test('a commit rejects that the database refuses, and leaves no transaction open', async () => {
  register();
  const trx = await refusedCommit();
  const end = expect(trx.executionPromise).rejects.toBeInstanceOf(CommitError);
  await expect(trx.commit()).rejects.toThrow('FOREIGN KEY constraint failed');
  await end;
  expect(trx.isCompleted()).toBe(true);
  // The next transaction gets the same connection, because Knex released it.
  await knex.transaction(async (next) => next('parent').insert({ id: 1 }));
  expect(await knex('parent').select()).toEqual([{ id: 1 }]);
  expect(await knex('child').select()).toEqual([]);
  expect(logged).toEqual([]);
});

test('a successful commit resolves, and so does the promise of the transaction', async () => {
  register();
  const trx = await knex.transaction();
  await trx('parent').insert({ id: 1 });
  await trx.commit();
  await trx.executionPromise;
  expect(await knex('parent').select()).toEqual([{ id: 1 }]);
});

test('a connection that is released with an open transaction is replaced', async () => {
  register();
  const client = knex.client as {
    acquireConnection(): Promise<object>;
    releaseConnection(connection: object): Promise<void>;
  };
  const connection = await client.acquireConnection();
  await knex.raw('begin').connection(connection);
  await client.releaseConnection(connection);
  expect(logged).toEqual(['A database connection was closed: its transaction was left open.']);
  const next = await client.acquireConnection();
  expect(next).not.toBe(connection);
  await client.releaseConnection(next);
});
