import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { knex } from 'knex';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { failureOf, freePort, killServers, startServer } from '../support/processes/server';
import { rowsOf } from '../upgrade/rows';

jest.setTimeout(300_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterEach(killServers);
afterAll(() => database.remove());

/** Starts a server that cannot work, and returns the one line that it prints. */
async function refusal(
  env: Record<string, string | undefined>,
  options: { uid?: number } = {},
): Promise<string> {
  const { code, lines } = await failureOf(await startServer({ ...database.env, ...env }, options));
  expect(lines).toHaveLength(1);
  expect(code).toBe(1);
  return lines[0] ?? '';
}

const listening = (server: Server): number => (server.address() as AddressInfo).port;

/** Runs SQL on the database of the test. */
async function run(sql: string): Promise<void> {
  const { knex: open } = testHost.require('knex') as { knex: typeof knex };
  const { DATABASE_FILENAME: filename = '', DATABASE_URL: url = '' } = database.env;
  const connection =
    testHost.database === 'sqlite'
      ? open({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true })
      : open({ client: 'pg', connection: url });
  await connection.raw(sql);
  await connection.destroy();
}

test('a port that is taken', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const PORT = String(listening(other));
  expect(await refusal({ PORT })).toBe(
    `Start failed: another process listens on 127.0.0.1:${PORT} already. Stop it, or set PORT to another port.`,
  );
  other.close();
});

test('an address of another machine', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toMatch(
    /^Start failed: it cannot listen on 192\.0\.2\.1:\d+ \(EADDRNOTAVAIL\)\. Set HOST/,
  );
});

test('a secret that is missing', async () => {
  expect(await refusal({ JWT_SECRET: undefined })).toMatch(
    /^Start failed: JWT_SECRET is not set\. /,
  );
});

test('a wrong setting, as one line of JSON where the log is JSON', async () => {
  const line = await refusal({ LOG_FORMAT: 'json', TRUSTED_PROXIES: '-1' });
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    msg: expect.stringMatching(/^Start failed: TRUSTED_PROXIES is "-1"\. Set/) as string,
  });
});

test('a database of a newer version, of which nothing is changed', async () => {
  await run(`update threeline_format set readable_since = 2, version = '9.1.0'`);
  const before = await rowsOf(database.env);
  expect(await refusal({})).toMatch(
    /^Start failed: The database was written by Threeline 9\.1\.0, and this version \([\d.]+\) cannot read it\. Start 9\.1\.0 /,
  );
  expect(await rowsOf(database.env)).toEqual(before);
  await run('update threeline_format set readable_since = 1, format = 2');
  expect(await (await startServer(database.env)).isUp()).toBe(true);
});

if (testHost.database === 'sqlite') {
  test('an address of PostgreSQL that nothing uses', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://db.example/news' })).toBe(
      'Start failed: DATABASE_URL is set, but DATABASE_CLIENT is sqlite. Set DATABASE_CLIENT=postgres, or remove DATABASE_URL.',
    );
  });

  test('a file that is no database', async () => {
    expect(await refusal({ DATABASE_FILENAME: __filename })).toMatch(
      /^Start failed: the file of DATABASE_FILENAME is broken or no SQLite database \(SQLITE_NOTADB\)/,
    );
    await rm(`${__filename}-locks`, { recursive: true });
  });

  test('a folder that cannot be written', async () => {
    const folder = join(dirname(database.env['DATABASE_FILENAME'] ?? ''), 'read-only');
    await mkdir(folder);
    await chmod(dirname(folder), 0o755);
    await chmod(folder, 0o555);
    // Root may write everywhere.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    expect(await refusal({ DATABASE_FILENAME: join(folder, 'data.db') }, nobody)).toMatch(
      /^Start failed: .*read-only\/data\.db-locks cannot be written \(EACCES\)\. Give the process/,
    );
  });
} else {
  const to = (change: (url: URL) => void): Record<string, string> => {
    const url = new URL(database.env['DATABASE_URL'] ?? '');
    change(url);
    return { DATABASE_URL: url.href };
  };

  test('a wrong password', async () => {
    expect(await refusal(to((url) => (url.password = 'wrong-one')))).toMatch(
      /^Start failed: PostgreSQL at 127\.0\.0\.1:\d+ refused the password of the user "postgres"\. Correct DATABASE_URL\.$/,
    );
  });

  test('no password', async () => {
    expect(await refusal(to((url) => (url.password = '')))).toMatch(
      /^Start failed: PostgreSQL at 127\.0\.0\.1:\d+ .*password.* "postgres"\. Correct DATABASE_URL\.$/,
    );
  });

  test('a database that is not there', async () => {
    expect(await refusal(to((url) => (url.pathname = '/nowhere')))).toMatch(
      /^Start failed: PostgreSQL at 127\.0\.0\.1:\d+ has no database "nowhere"\. Create it/,
    );
  });

  test('a server that is not reachable within the limit', async () => {
    const PORT = String(await freePort());
    const env = { ...to((url) => (url.port = PORT)), DATABASE_WAIT_SECONDS: '1' };
    expect(await refusal(env)).toMatch(
      new RegExp(
        `^Start failed: PostgreSQL at 127\\.0\\.0\\.1:${PORT} was not reachable for 1 s \\(ECONNREFUSED\\)`,
      ),
    );
  });

  test('a server that comes up meanwhile is waited for, which the log says once', async () => {
    const port = await freePort();
    const { port: real } = new URL(database.env['DATABASE_URL'] ?? '');
    const server = await startServer({
      ...database.env,
      ...to((url) => (url.port = String(port))),
    });
    while (!server.printed.stdout.includes('Waiting for PostgreSQL')) await pause(50);
    await pause(1500);
    const proxy = createServer((socket) => {
      const inner = connect(Number(real), '127.0.0.1');
      socket.on('error', () => inner.destroy());
      inner.on('error', () => socket.destroy());
      socket.pipe(inner).pipe(socket);
    });
    proxy.listen(port, '127.0.0.1');

    expect(await server.isUp()).toBe(true);
    expect(server.printed.stdout.match(/Waiting for PostgreSQL/g)).toHaveLength(1);
    await killServers();
    proxy.close();
  });
}
