// A server is started behind PgBouncer: with a session for each client it works, and with one for
// each transaction it refuses to start. `pgbouncer` must be installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databasesOf, serve, stopLater } from './support/instances.mjs';

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startPooler(/** @type {string} */ url, /** @type {string} */ mode) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-pooler-'));
  const listens = await freePort();
  const users = path.join(folder, 'users.txt');
  writeFileSync(users, `"${username}" "${password}"\n`);
  const settings = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listens}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = ${mode}
default_pool_size = 20
`,
  );
  // It does not run as root.
  const args = process.getuid?.() === 0 ? ['-u', 'postgres', settings] : [settings];
  const child = spawn('pgbouncer', args, { stdio: 'ignore' });
  const ended = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  });
  stopLater(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  for (let look = 0; ; look += 1) {
    if (child.exitCode !== null || child.pid === undefined || look > 100) {
      throw new Error('pgbouncer does not run. Install it, or leave this fault out.');
    }
    const socket = connect(listens, '127.0.0.1');
    const isUp = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) break;
    await new Promise((later) => setTimeout(later, 50));
  }
  return `postgresql://${username}:${password}@127.0.0.1:${listens}${pathname}`;
}

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'a pooler without sessions',
  databases: ['postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('pooled');
    const behind = async (/** @type {string} */ mode) => ({
      ...env,
      DATABASE_URL: await startPooler(env.DATABASE_URL, mode),
    });

    const server = await serve(await behind('session'));
    if (!(await fetch(`${server.address}/_ready`)).ok) throw new Error('It is not ready.');
    server.signal('SIGTERM');
    const code = await server.ended;
    if (code !== 0) throw new Error(`The stop ended with ${code}.\n${server.log()}`);
    say('pool_mode = session works');

    for (const mode of ['transaction', 'statement']) {
      const started = await serve(await behind(mode)).then(
        () => null,
        (error) => error,
      );
      if (!String(started?.message).includes('a pooler without sessions')) {
        throw new Error(`pool_mode = ${mode} was not refused.`, { cause: started });
      }
      say(`pool_mode = ${mode} is refused`);
    }
    return { requests: null, failed: null, lost: null, seconds: null };
  },
};
