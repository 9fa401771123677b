// Starts a compiled command that serves, as a process of its own. Plain JavaScript: tests and the
// scripts of faults use it.
'use strict';

const { spawn } = require('node:child_process');
const { createServer } = require('node:net');
const { resolve } = require('node:path');

/** The secrets of a test run; they protect nothing. A developer's own .env does not affect it. */
const SETTINGS = {
  NODE_ENV: 'production',
  ENV_PATH: resolve(__dirname, 'none.env'),
  HOST: '127.0.0.1',
  APP_KEYS: 'test-app-key-1,test-app-key-2',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-bytes!',
  JWT_SECRET: 'test-jwt-secret',
  // Only the tests of the first visit ask for a token.
  SETUP_TOKEN: 'off',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/** @returns {Promise<number>} a port that nothing listens on */
const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * @param {Record<string, string | undefined>} env settings beside those above; `undefined` removes one
 * @param {{ command?: 'start' | 'quickstart', uid?: number }} [options]
 */
async function startServer(env, { command = 'start', uid } = {}) {
  const port = env.PORT ?? String(await freePort());
  const file = resolve(__dirname, `../../../dist/src/cli/${command}.js`);
  const { PATH, TMPDIR } = process.env;
  const settings = Object.entries({ PATH, TMPDIR, ...SETTINGS, PORT: port, ...env });
  const child = spawn(process.execPath, [file], {
    env: Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (printed.stdout += chunk));
  child.stderr.on('data', (chunk) => (printed.stderr += chunk));
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((done, fail) => {
    child.on('close', (code, signal) => done({ code, signal }));
    // Such as a binary that the user may not execute.
    child.on('error', fail);
  });
  let isOver = false;
  const over = () => void (isOver = true);
  ended.then(over, over);
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    child,
    printed,
    ended,
    /** Resolves with whether it came up; with `false` if it ended before. */
    async isUp() {
      while (!isOver) {
        const answer = await fetch(`${address}/_health`).catch(() => null);
        if (answer?.status === 204) return true;
        await Promise.race([ended, new Promise((later) => setTimeout(later, 100))]);
      }
      return false;
    },
    /** Ends it in whatever way. Resolves when it has ended. */
    async stop(/** @type {NodeJS.Signals} */ signal = 'SIGTERM') {
      if (!isOver) child.kill(signal);
      return ended;
    },
  };
}

module.exports = { freePort, startServer };
