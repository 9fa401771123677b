import type * as ChildProcess from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SETTINGS } from '../support/app/launch';
import { createDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { freePort } from '../support/processes/server';

const { spawn } = testHost.require('node:child_process') as typeof ChildProcess;

const isRunning = (pid: number): boolean => {
  try {
    return testHost.process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a signal to npm alone reaches the server that it started', async () => {
  const database = await createDatabase();
  const PORT = String(await freePort());
  const npm = spawn('npm', ['start'], {
    cwd: resolve(__dirname, '../..'),
    env: { ...testHost.process.env, ...SETTINGS, ...database.env, HOST: '127.0.0.1', PORT },
    stdio: 'ignore',
    // Of a group of its own, as a terminal or a supervisor that signals one process has it.
    detached: true,
  });
  const ended = new Promise((done) => npm.once('exit', done));
  try {
    await until(
      async () => {
        const answer = await fetch(`http://127.0.0.1:${PORT}/_health`).catch(() => null);
        return answer?.status === 204;
      },
      'the server is up',
      120,
    );
    const locks = `${database.env['DATABASE_FILENAME'] ?? ''}-locks`;
    const server = Number(await readFile(resolve(locks, 'server.pid'), 'utf8'));
    expect(isRunning(server)).toBe(true);
    npm.kill('SIGTERM');
    await ended;
    await until(() => !isRunning(server), 'the server has ended');
  } finally {
    npm.kill('SIGKILL');
    await database.remove();
  }
});
