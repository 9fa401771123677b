import type { Core } from '@strapi/strapi';
import { CommitError, LostTransactionError } from './commit-error';
import {
  endFailedCommit,
  hasOpenTransaction,
  isSqlite,
  retire,
  type Connection,
} from './connections';

/** The status that Knex passes to `query` with the statement that ends a transaction. */
const COMMITS = 1;
const ROLLS_BACK = 2;

interface TransactionClient {
  query(connection: Connection, sql: unknown): Promise<unknown>;
}

/** The part of Knex's transaction that is replaced here. */
interface Transaction {
  /** Set before the first statement. */
  trxClient?: TransactionClient;
  _completed: boolean;
  /** Settle the `executionPromise`. Knex then releases the connection. */
  _resolver(value: unknown): void;
  _rejecter(error: unknown): void;
  query(connection: Connection, sql: string, ends?: number, value?: unknown): Promise<unknown>;
}

interface Client {
  transaction(...args: unknown[]): Transaction;
  releaseConnection(connection: Connection): Promise<void>;
}

/** The running transaction of a connection. */
interface Running {
  /** The first error of its statements. */
  fault: unknown;
}

const running = new WeakMap<Connection, Running>();
const guarded = new WeakSet<Connection>();

/**
 * Makes a commit reject with a `CommitError` if the database refuses it. This applies to every
 * transaction of Strapi's connection pool, whether Strapi or Knex starts it.
 *
 * Knex 3.0.1 resolves `trx.commit()` although the database refused the COMMIT. Only
 * `trx.executionPromise` rejects, which Strapi does not await. On SQLite, Knex then releases the
 * connection with the transaction still open. Here the transaction is rolled back first. A connection
 * that is still released with an open transaction is closed.
 *
 * Relies on `knex/lib/execution/transaction.js`: `_resolver`, `_rejecter`, `_completed`, `trxClient`
 * and `query(connection, sql, status, value)`. Call it in `register`, before the first transaction.
 */
export function registerCommits(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as Client;
  const begin = client.transaction.bind(client);
  // A nested transaction is a savepoint. The client of its outer transaction starts it, so it is not
  // changed here.
  client.transaction = (...args) => secure(begin(...args));

  const release = client.releaseConnection.bind(client);
  client.releaseConnection = (connection) => {
    running.delete(connection);
    if (hasOpenTransaction(connection)) {
      const reason = new Error('The connection was released with an open transaction.');
      strapi.log.error('A database connection was closed: its transaction was left open.');
      retire(connection, reason);
    }
    return release(connection);
  };
}

function secure(transaction: Transaction): Transaction {
  const query = transaction.query.bind(transaction);
  transaction.query = (connection, sql, ends, value) => {
    const { trxClient } = transaction;
    if (trxClient === undefined || ends === ROLLS_BACK) return query(connection, sql, ends, value);
    if (ends === COMMITS) return commit(transaction, trxClient, connection, { sql, value });
    return begin(transaction, trxClient, connection, sql);
  };
  return transaction;
}

/** Rejects if the BEGIN fails. Knex would hide the error and run statements outside a transaction. */
async function begin(
  transaction: Transaction,
  trxClient: TransactionClient,
  connection: Connection,
  sql: string,
): Promise<void> {
  try {
    await trxClient.query(connection, sql);
  } catch (error) {
    transaction._completed = true;
    throw error;
  }
  const state: Running = { fault: undefined };
  running.set(connection, state);
  noteFaults(trxClient, state);
  guardStatements(connection);
}

async function commit(
  transaction: Transaction,
  trxClient: TransactionClient,
  connection: Connection,
  { sql, value }: { sql: string; value: unknown },
): Promise<void> {
  const { fault } = running.get(connection) ?? { fault: undefined };
  const result = trxClient.query(connection, sql);
  transaction._completed = true;
  try {
    if (wasRolledBack(await result)) throw new LostTransactionError(fault);
  } catch (cause) {
    await endFailedCommit(connection);
    const error = new CommitError(cause);
    transaction._rejecter(error);
    throw error;
  }
  transaction._resolver(value);
}

/** PostgreSQL answers the COMMIT of a failed transaction with `ROLLBACK` and without an error. */
function wasRolledBack(result: unknown): boolean {
  const { response } = result as { response?: { command?: string } };
  return response?.command === 'ROLLBACK';
}

/** Remembers the first error of a transaction, which explains why its COMMIT fails. */
function noteFaults(trxClient: TransactionClient, state: Running): void {
  const query = trxClient.query.bind(trxClient);
  trxClient.query = async (connection, sql) => {
    try {
      return await query(connection, sql);
    } catch (error) {
      state.fault ??= error;
      throw error;
    }
  };
}

/**
 * Refuses further statements of a transaction that SQLite has rolled back by itself, for example
 * because the disk is full
 * (https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction). SQLite would
 * commit each of them alone, although the caller learns that the transaction failed.
 */
function guardStatements(connection: Connection): void {
  if (!isSqlite(connection) || guarded.has(connection)) return;
  guarded.add(connection);
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    const transaction = running.get(connection);
    if (transaction !== undefined && !connection.inTransaction && !/^rollback\b/i.test(sql)) {
      throw new LostTransactionError(transaction.fault);
    }
    return prepare(sql);
  };
}
