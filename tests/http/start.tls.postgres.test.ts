import { chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex, knex } from 'knex';
import { z } from 'zod';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { ofLocalhost, selfSigned } from '../support/fixtures/certificates.json';
import { until } from '../support/app/until';
import { failureOf, killServers, startServer } from '../support/processes/server';

jest.setTimeout(300_000);

let database: TestDatabase;
let sql: Knex;
let folder: string;
/** The certificate of the server, which signed itself, and one of somebody else. */
let own: string;
let other: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threeline-tls-'));
  own = join(folder, 'own.pem');
  other = join(folder, 'other.pem');
  await writeFile(own, ofLocalhost.cert);
  await writeFile(other, selfSigned.cert);
  database = await createDatabase();
  const { knex: connect } = testHost.require('knex') as { knex: typeof knex };
  // Clients without TLS go on as before, so the server of the test run can have it for a while.
  const url = testHost.process.env['TEST_POSTGRES_URL'] ?? '';
  sql = connect({ client: 'pg', connection: `${url}/postgres` });
});
afterEach(killServers);
afterAll(async () => {
  await setTls('off');
  await sql.destroy();
  await database.remove();
  await rm(folder, { recursive: true });
});

/** Runs a statement and returns its first value. */
async function value(statement: string): Promise<unknown> {
  const { rows } = z
    .object({ rows: z.array(z.record(z.string(), z.unknown())) })
    .parse(await sql.raw(statement));
  return Object.values(rows[0] ?? {})[0];
}

async function turnOnTls(): Promise<void> {
  const directory = z.string().parse(await value('show data_directory'));
  const { uid, gid } = await stat(directory);
  for (const [name, text] of [
    ['server.key', ofLocalhost.key],
    ['server.crt', ofLocalhost.cert],
  ] as const) {
    await writeFile(join(directory, name), text, { mode: 0o600 });
    await chown(join(directory, name), uid, gid);
  }
  await setTls('on');
}

async function setTls(state: 'on' | 'off'): Promise<void> {
  await sql.raw(`alter system set ssl = ${state}`);
  await sql.raw('select pg_reload_conf()');
  await until(async () => (await value('show ssl')) === state);
}

function settings(parameters: string, host = 'localhost', env: Record<string, string> = {}) {
  const url = new URL(`${database.env['DATABASE_URL'] ?? ''}${parameters}`);
  url.hostname = host;
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href, ...env };
}

/** How the connections of the application are encrypted, all of them. */
const encrypted = (): Promise<unknown> =>
  value(
    `select array_agg(distinct ssl) from pg_stat_ssl join pg_stat_activity using (pid)
     where datname = '${new URL(database.env['DATABASE_URL'] ?? '').pathname.slice(1)}'`,
  );

test('a server without TLS is refused where TLS is asked for', async () => {
  expect(await failureOf(await startServer(settings('?sslmode=require')))).toEqual({
    code: 1,
    lines: [expect.stringMatching(/^Start failed: PostgreSQL at .* does not offer TLS/)],
  });
});

describe('with TLS', () => {
  beforeAll(turnOnTls);

  test.each([
    ['sslmode=disable', () => settings('?sslmode=disable'), false],
    ['no setting', () => settings(''), false],
    ['sslmode=require', () => settings('?sslmode=require', '127.0.0.1'), true],
    [
      'sslmode=verify-ca, whatever the name of the host',
      () => settings(`?sslmode=verify-ca&sslrootcert=${own}`, '127.0.0.1'),
      true,
    ],
    [
      'DATABASE_SSL with the CA in the environment',
      () => settings('', 'localhost', { DATABASE_SSL: 'true', DATABASE_SSL_CA: ofLocalhost.cert }),
      true,
    ],
    [
      'sslmode=require without verification',
      () =>
        settings('?sslmode=require', 'localhost', { DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' }),
      true,
    ],
  ])('%s decides about the encryption', async (_name, env, isEncrypted) => {
    expect(await (await startServer(env())).isUp()).toBe(true);
    expect(await encrypted()).toEqual([isEncrypted]);
  });

  test.each([
    [
      'a certificate of another authority',
      () => settings(`?sslmode=verify-full&sslrootcert=${other}`),
    ],
    [
      'a certificate of another host',
      () => settings(`?sslmode=verify-full&sslrootcert=${own}`, '127.0.0.1'),
    ],
    [
      'a certificate of no known authority',
      () => settings('', 'localhost', { DATABASE_SSL: 'true' }),
    ],
  ])('%s is refused', async (_name, env) => {
    expect(await failureOf(await startServer(env()))).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(
          /^Start failed: The certificate of PostgreSQL at (?:localhost|127\.0\.0\.1):\d+ was refused \(\w+: .*\)\. Set DATABASE_SSL_CA /,
        ),
      ],
    });
  });

  test('settings that contradict each other are refused by name', async () => {
    const env = settings('?sslmode=disable', 'localhost', { DATABASE_SSL: 'true' });
    expect(await failureOf(await startServer(env))).toEqual({
      code: 1,
      lines: [
        'Start failed: DATABASE_URL sets sslmode=disable, but DATABASE_SSL is true. Change one of them.',
      ],
    });
  });
});
