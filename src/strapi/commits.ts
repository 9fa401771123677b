import type { Core } from '@strapi/strapi';
import { CommitError, LostTransactionError } from './commit-error';
import {
  endFailedCommit,
  hasOpenTransaction,
  isSqlite,
  retire,
  type Connection,
} from './connections';

/** What Knex passes to `query` of its transaction for the statement that ends it. */
const COMMITS = 1;
const ROLLS_BACK = 2;

interface TransactionClient {
  query(connection: Connection, sql: unknown): Promise<unknown>;
}

/** A transaction of Knex, as far as it is changed here (knex/lib/execution/transaction.js). */
interface Transaction {
  /** Set before the first statement. */
  trxClient?: TransactionClient;
  _completed: boolean;
  /** Settle the `executionPromise`, at which Knex releases the connection. */
  _resolver(value: unknown): void;
  _rejecter(error: unknown): void;
  query(connection: Connection, sql: string, ends?: number, value?: unknown): Promise<unknown>;
}

interface Client {
  transaction(...args: unknown[]): Transaction;
  releaseConnection(connection: Connection): Promise<void>;
}

/** The transaction that a connection runs, with the first error of its statements. */
interface Running {
  fault: unknown;
}

const running = new WeakMap<Connection, Running>();
const guarded = new WeakSet<Connection>();

/**
 * Makes every transaction of Strapi's connection pool tell the truth about its end: those of
 * `strapi.db.transaction` and those of Knex itself.
 *
 * Knex 3.0.1 resolves `trx.commit()` although the database refused the COMMIT; only
 * `trx.executionPromise` rejects, which Strapi does not await. On SQLite it then releases the
 * connection with the transaction still open. Here the commit rejects with a `CommitError` after
 * the transaction has been rolled back, and a connection is never released with an open transaction.
 *
 * Call it in `register`, before the first transaction.
 */
export function registerCommits(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as Client;
  const begin = client.transaction.bind(client);
  // A nested transaction, a savepoint, belongs to the client of its outer one and is left as it is.
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

/** Knex hides the error of a BEGIN, and goes on with a transaction that is none. */
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
  const answered = trxClient.query(connection, sql);
  transaction._completed = true;
  try {
    if (wasRolledBack(await answered)) throw new LostTransactionError(fault);
  } catch (cause) {
    await endFailedCommit(connection);
    const error = new CommitError(cause);
    transaction._rejecter(error);
    throw error;
  }
  transaction._resolver(value);
}

/** PostgreSQL answers the COMMIT of a failed transaction with the tag `ROLLBACK`, and no error. */
function wasRolledBack(answer: unknown): boolean {
  const { response } = answer as { response?: { command?: string } };
  return response?.command === 'ROLLBACK';
}

/** Keeps the first error of a transaction: it says why the COMMIT cannot succeed. */
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
 * Refuses the statements of a transaction that SQLite has rolled back by itself, as it may on a full
 * disk (https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction). Each would
 * be committed alone, although the caller is told that the transaction failed.
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
