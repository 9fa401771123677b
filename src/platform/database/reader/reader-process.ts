// The process of a database reader: it opens the file that its argument names, and answers the
// statements of its parent. It is ended by SIGKILL, also in the middle of a statement.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Answer, Question, ReaderFile } from './messages';
import { decode, encodeRows } from './values';

/** Statements that the reader caches; a page takes about twenty. */
const MAX_CACHED = 500;

const send = (answer: Answer) => process.send?.(answer);

/** Errors have a class and a code, which do not survive the way between processes. */
function failed(error: unknown): Answer {
  if (!(error instanceof Error)) return { error: { name: 'Error', message: String(error) } };
  const { name, message } = error;
  const given: unknown = 'code' in error ? error.code : undefined;
  const code = typeof given === 'string' ? { code: given } : {};
  return { error: { name, message, ...code } };
}

function open({ filename, driver, mappedBytes }: ReaderFile): (question: Question) => Answer {
  const Database = createRequire(__filename)(driver) as typeof Sqlite;
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  database.pragma(`mmap_size = ${String(mappedBytes)}`);
  const cached = new LRUCache<string, Sqlite.Statement>({ max: MAX_CACHED });
  const prepare = (sql: string): Sqlite.Statement => {
    const statement = cached.get(sql) ?? database.prepare(sql);
    cached.set(sql, statement);
    return statement;
  };
  return ({ begin, sql, bindings }) => {
    if (begin !== null) prepare(begin).run();
    const statement = prepare(sql);
    const values = bindings.map(decode);
    // Only what begins and ends a transaction has no rows: the connection cannot write.
    if (!statement.reader) statement.run(values);
    const rows = statement.reader ? (statement.all(values) as Record<string, unknown>[]) : [];
    return { rows, isEncoded: encodeRows(rows) };
  };
}

/**
 * Ends this process with its parent. While a statement runs, only another thread notices that the pipe
 * of the parent has closed. An idle process ends by itself, because the channel closes as well.
 */
function endWithParent(): void {
  const watch = `
    const { Socket } = require('node:net');
    new Socket({ fd: 0 }).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();`;
  new Worker(watch, { eval: true }).unref();
}

// A terminal and a service manager send these to the children as well. The parent still serves, and
// ends this process when it no longer does.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

try {
  const run = open(JSON.parse(process.argv[2] ?? '') as ReaderFile);
  process.on('message', (message) => {
    const question = message as Question;
    let answer: Answer;
    try {
      answer = run(question);
    } catch (error) {
      answer = failed(error);
    }
    if (!question.isSilent) send(answer);
  });
  send({ rows: [], isEncoded: false });
  endWithParent();
} catch (error) {
  send(failed(error));
  // The parent reads the error before it ends this process.
  process.channel?.ref();
}
