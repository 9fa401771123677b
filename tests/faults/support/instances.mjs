// Servers of the production build, each in a process of its own, and databases for them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postgresDatabases, sqliteDatabases } from '../../bench/databases.mjs';
import { SETTINGS } from '../../bench/processes.mjs';

const HERE = import.meta.dirname;

/** What is left to stop, the last first. @type {(() => Promise<unknown>)[]} */
const running = [];

/** Adds something to stop after the fault. */
export const stopLater = (/** @type {() => Promise<unknown>} */ stop) => {
  running.push(stop);
};

/** Stops everything that was started. */
export async function stopAll() {
  for (const stop of running.splice(0).reverse()) await stop();
}

/** @returns databases of the given kind */
export async function databasesOf(/** @type {'sqlite' | 'postgres'} */ kind) {
  const databases =
    kind === 'postgres'
      ? await postgresDatabases()
      : sqliteDatabases(mkdtempSync(path.join(tmpdir(), 'threeline-faults-')));
  running.push(databases.stop);
  return databases;
}

/**
 * Publishes articles on an empty database.
 *
 * @param {Record<string, string>} env the settings of the database
 * @param {number} count
 * @returns {Promise<{ token: string, documentIds: string[] }>}
 */
export async function prepare(env, count) {
  const child = fork(path.join(HERE, 'prepare.cjs'), [String(count)], {
    env: { PATH: process.env.PATH, ...SETTINGS, CHANGES_FOLLOW: 'false', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [made] = await once(child, 'message');
  await once(child, 'exit');
  return made;
}

/**
 * Starts a server, and resolves when it listens.
 *
 * @param {Record<string, string>} env settings beside those of every run
 */
export async function serve(env) {
  const child = fork(path.join(HERE, '../../support/processes/serving-process.cjs'), {
    env: { PATH: process.env.PATH, ...SETTINGS, LOG_LEVEL: 'warn', PORT: '0', ...env },
    silent: true,
  });
  running.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (log = (log + chunk.toString()).slice(-20_000)));
  }
  /** @type {Promise<number | string>} */
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  const [{ address }] = await Promise.race([
    once(child, 'message'),
    ended.then((code) => {
      throw new Error(`The server ended with ${code}.\n${log}`);
    }),
  ]);
  child.disconnect();
  return {
    address,
    ended,
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    pid: child.pid,
    signal: (/** @type {NodeJS.Signals} */ signal) => child.kill(signal),
  };
}
