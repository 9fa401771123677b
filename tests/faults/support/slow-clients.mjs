// What several faults need: the built application in a process of its own, clients that hold
// connections, and requests of somebody else meanwhile.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build, root } from '../../bench/build.mjs';
import { sqliteDatabases } from '../../bench/databases.mjs';
import { ask } from '../../bench/load.mjs';
import { start } from '../../bench/processes.mjs';

/**
 * @typedef {object} Result what a fault did to those who met it; `null` where it does not apply
 * @property {number | null} requests
 * @property {number | null} failed
 * @property {number | null} lost
 * @property {number | null} seconds until everything was served again
 */

/**
 * Runs the application on an SQLite database of its own for as long as `work` takes.
 *
 * @template T
 * @param {Record<string, string>} env
 * @param {(server: import('../bench/processes.mjs').Server) => Promise<T>} work
 * @param {{ descriptors?: number }} [limits]
 * @returns {Promise<T>}
 */
export async function withApplication(env, work, limits = {}) {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-fault-'));
  const database = await sqliteDatabases(folder).create('data');
  const args = [root, path.join(root, 'dist')];
  const server = await start('application.mjs', args, { ...database, ...env }, limits);
  try {
    return await work(server);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Opens connections that send a beginning and then hold on.
 *
 * @param {string} origin
 * @param {number} count
 * @param {string} beginning
 */
export async function hold(origin, count, beginning) {
  const { hostname, port } = new URL(origin);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => {}).resume();
      await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => {});
      if (!socket.destroyed) socket.write(beginning);
    }),
  );
  return {
    /** @param {string} text */
    send(text) {
      for (const socket of sockets) if (!socket.destroyed) socket.write(text);
    },
    open: () => sockets.filter(({ destroyed }) => !destroyed).length,
    /** Resolves when the server has closed all of them. Throws if that takes longer than 20 seconds. */
    async untilClosed() {
      const began = performance.now();
      while (this.open() > 0) {
        if (performance.now() - began > 20_000) throw new Error(`${this.open()} are still open.`);
        await new Promise((later) => setTimeout(later, 100));
      }
    },
    release() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Sends requests of other clients, one after another, each on a connection of its own.
 *
 * @param {string} origin
 * @param {number} seconds
 */
export async function others(origin, seconds) {
  const end = performance.now() + seconds * 1000;
  let [requests, failed, slowest] = [0, 0, 0];
  while (performance.now() < end) {
    for (const target of ['/api/site', '/api/articles/none', '/_health', '/admin/init']) {
      const began = performance.now();
      const status = await ask(origin, { path: target, headers: { Connection: 'close' } }).then(
        (answer) => answer.status,
        () => 0,
      );
      requests += 1;
      if (![200, 204, 404].includes(status)) failed += 1;
      slowest = Math.max(slowest, performance.now() - began);
    }
    await new Promise((later) => setTimeout(later, 20));
  }
  return { requests, failed, slowest };
}

/** @param {string} method @param {string} target @param {string[]} headers */
export const head = (method, target, ...headers) =>
  [`${method} ${target} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');

/** The beginning of headers that never end. */
export const ENDLESS = 'GET /api/articles HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
