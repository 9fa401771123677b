// Starts the servers of the bench, each in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const HERE = import.meta.dirname;

/** Settings that give every budget one quota, or switch it `off`. */
export function limits(quota) {
  const budgets = ['HITS', 'MISSES', 'SEARCHES', 'GRAPHQL', 'WRITES', 'SIGN_IN', 'PASSWORD_RESET'];
  return Object.fromEntries(budgets.map((budget) => [`LIMIT_${budget}`, quota]));
}

/** Throwaway secrets, and nothing that reaches outside. */
export const SETTINGS = {
  NODE_ENV: 'production',
  APP_KEYS: 'bench-1,bench-2',
  ADMIN_JWT_SECRET: 'bench',
  API_TOKEN_SALT: 'bench',
  TRANSFER_TOKEN_SALT: 'bench',
  ENCRYPTION_KEY: 'bench-encryption-key-of-32-bytes',
  JWT_SECRET: 'bench',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  // A developer's own .env is no part of a measurement.
  ENV_PATH: path.join(HERE, 'none.env'),
  HOST: '127.0.0.1',
  // The one client of the bench is counted, but never refused.
  ...limits('100000000/60'),
};

const START_TIMEOUT = 120_000;

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {() => Promise<number>} rss resident memory in bytes
 * @property {() => Promise<void>} stop
 */

/**
 * Runs a script of this folder until it says where it listens, or what it made.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {{ descriptors?: number }} limits the number of files that the process may open
 * @returns {Promise<Server & { made: Record<string, string> }>}
 */
export async function start(script, args, env = {}, { descriptors } = {}) {
  const command = [process.execPath, '--expose-gc', path.join(HERE, script), ...args];
  const limit = descriptors === undefined ? '' : `ulimit -n ${descriptors} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    env: { PATH: process.env.PATH, ...SETTINGS, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT);
  const [made] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${code} before it was ready.`);
    }),
  ]);
  clearTimeout(timer);
  return {
    made,
    pid: child.pid,
    origin: `http://127.0.0.1:${made.port}`,
    async rss() {
      child.send('rss');
      const [answer] = await once(child, 'message');
      return answer.rss;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await once(child, 'exit');
      clearTimeout(timer);
    },
  };
}

/** In a child: tells the parent where the server listens, and its memory when asked. */
export function report(/** @type {import('node:http').Server} */ server, stop = async () => {}) {
  process.on('message', (question) => {
    if (question !== 'rss') return;
    globalThis.gc?.();
    process.send?.({ rss: process.memoryUsage.rss() });
  });
  process.once('SIGTERM', () => stop().then(() => process.exit(0)));
  process.send?.({ port: server.address().port });
}
