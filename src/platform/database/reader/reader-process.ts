// The process of a database reader: it opens the file that its argument names, and answers the
// statements of its parent. It is ended by SIGKILL, also in the middle of a statement.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Answer, Question, ReaderFile } from './messages';

/** Statements that the reader caches; a page takes about twenty. */
const MAX_CACHED = 500;

const send = (answer: Answer) => process.send?.(answer);

/** Errors have a class and a code, which do not survive the way between processes. */
function failed(error: unknown): Answer {
  if (!(error instanceof Error)) return { error: { name: 'Error', message: String(error) } };
  const { name, message } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: { name, message, ...code } };
}

function open({ filename, driver, mappedBytes }: ReaderFile): (question: Question) => unknown {
  const Database = createRequire(__filename)(driver) as typeof Sqlite;
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  database.pragma(`mmap_size = ${String(mappedBytes)}`);
  const cached = new LRUCache<string, Sqlite.Statement>({ max: MAX_CACHED });
  return ({ sql, bindings }) => {
    const statement = cached.get(sql) ?? database.prepare(sql);
    cached.set(sql, statement);
    return statement.reader ? statement.all(bindings) : statement.run(bindings);
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
  process.on('message', (question) => {
    try {
      send({ result: run(question as Question) });
    } catch (error) {
      send(failed(error));
    }
  });
  send({ result: null });
  endWithParent();
} catch (error) {
  send(failed(error));
}
