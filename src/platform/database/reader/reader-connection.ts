import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { answerShape, type Question, type ReaderFile } from './messages';
import { decodeRows, encode } from './values';

const { SqliteError } = Database;

/**
 * Statements that begin and end transactions. Nobody waits for them: the next statement follows on the
 * same way, and a reader that has ended has no transaction.
 */
const BOUNDARY = /^(?:begin|commit|rollback)\b/i;
const BEGIN = /^begin\b/i;

/** The time in which a reader starts and opens the file, in milliseconds; longer than it ever takes. */
const OPEN_MS = 10_000;

/** How a reader ended that did not end by itself, as the system reports it. */
export interface ReaderEnd {
  pid: number | undefined;
  code: number | null;
  signal: string | null;
}

interface ReaderOptions extends ReaderFile {
  /** Milliseconds after which a statement is interrupted, by the end of the reader; 0 for none. */
  timeoutMs: number;
  /** Called if the reader ends and nobody ended it. */
  onCrash: (end: ReaderEnd) => void;
}

/** A statement that waits for its answer. */
interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * A read-only connection to an SQLite file, in a process of its own. A statement that takes too long
 * ends the process, because nothing interrupts better-sqlite3: `terminate()` of a worker thread waits
 * for the statement, and so does the exit of the process. The other statements of the connection fail
 * with it.
 *
 * Knex uses it as a connection of better-sqlite3.
 */
export class ReaderConnection {
  /** In the order in which the reader answers. The first one is running. */
  readonly #waiting: Waiting[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  /** The beginning of a transaction, which is sent with its first statement. */
  #begin: string | null = null;
  #timeoutMs = OPEN_MS;
  #timer: NodeJS.Timeout | undefined;
  /** Makes the error of statements after the end. */
  #fault: (() => Error) | null = null;

  /**
   * Starts a reader.
   *
   * @throws SqliteError if the file cannot be opened
   */
  static async open(options: ReaderOptions): Promise<ReaderConnection> {
    const connection = new ReaderConnection(options);
    try {
      await connection.#answer();
      connection.#timeoutMs = options.timeoutMs;
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  private constructor({ filename, driver, mappedBytes, onCrash }: ReaderOptions) {
    const file: ReaderFile = { filename, driver, mappedBytes };
    this.#child = fork(path.join(__dirname, 'reader-process.js'), [JSON.stringify(file)], {
      // The first one is a pipe by which the reader notices the end of this process.
      stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
      // A debugger's port is taken.
      execArgv: [],
    });
    this.#child.on('message', (message) => {
      this.#take(message);
    });
    this.#child.on('error', (error) => {
      this.#end(() => error);
    });
    this.#exited = new Promise((done) => this.#child.once('exit', done));
    this.#child.once('exit', (code, signal) => {
      if (this.#fault === null) onCrash({ pid: this.#child.pid, code, signal });
      this.#end(() => new SqliteError('The process of the database reader ended.', 'SQLITE_ABORT'));
    });
    // Commands do not wait for it.
    this.#child.unref();
    this.#child.channel?.unref();
  }

  get isOpen(): boolean {
    return this.#fault === null;
  }

  /** Has the shape of `prepare` of better-sqlite3, but its results are promises. */
  prepare(sql: string) {
    return {
      reader: true,
      all: (bindings: unknown[]): unknown => {
        // A transaction that ends while one of its statements runs must not let the next reader begin.
        const isSilent = BOUNDARY.test(sql) && this.#waiting.length === 0;
        const begin = this.#begin;
        this.#begin = isSilent && BEGIN.test(sql) ? sql : null;
        if (this.#begin !== null || (isSilent && begin !== null)) return [];
        if (this.#fault === null)
          this.#send({ begin, sql, bindings: bindings.map(encode), isSilent });
        return isSilent ? [] : this.#answer();
      },
    };
  }

  /** Ends the reader, and with it the statement that it runs. */
  async close(): Promise<void> {
    this.#end(() => new TypeError('The database connection is not open'));
    if (this.#child.pid !== undefined) await this.#exited;
  }

  #send(question: Question): void {
    this.#child.send(question, (error) => {
      if (error !== null) this.#child.kill('SIGKILL');
    });
  }

  #answer(): Promise<unknown> {
    if (this.#fault !== null) return Promise.reject(this.#fault());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#waiting.length === 1) this.#limit();
    });
  }

  #take(message: unknown): void {
    const statement = this.#waiting.shift();
    this.#limit();
    const answer = answerShape.parse(message);
    if ('error' in answer) {
      statement?.reject(errorOf(answer.error));
      return;
    }
    if (answer.isEncoded) decodeRows(answer.rows);
    statement?.resolve(answer.rows);
  }

  /** Limits the time of the statement that runs now. */
  #limit(): void {
    clearTimeout(this.#timer);
    const [running] = this.#waiting;
    if (running === undefined || this.#timeoutMs === 0) return;
    this.#timer = setTimeout(() => {
      // After a pause of this process, an answer that has arrived is read first.
      setImmediate(() => {
        if (this.#waiting[0] !== running) return;
        // What SQLite reports for a statement that was interrupted.
        this.#end(() => new SqliteError('interrupted', 'SQLITE_INTERRUPT'));
      });
    }, this.#timeoutMs);
  }

  #end(fault: () => Error): void {
    if (this.#fault !== null) return;
    this.#fault = fault;
    clearTimeout(this.#timer);
    this.#child.kill('SIGKILL');
    // An error for each: Knex puts the statement into its message.
    for (const statement of this.#waiting.splice(0)) statement.reject(fault());
  }
}

const CLASSES: Readonly<Record<string, typeof Error>> = { TypeError, RangeError };

/** The error as the driver would have thrown it in this process. */
function errorOf({ name, message, code }: { name: string; message: string; code?: string }): Error {
  if (code !== undefined) return new SqliteError(message, code);
  return new (CLASSES[name] ?? Error)(message);
}
