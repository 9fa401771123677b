// A PostgreSQL server with a certificate that signed itself. What `sslmode` and the settings of
// DATABASE_SSL ask for holds for every connection, or the start is refused by name.
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databasesOf, serve, stopLater } from './support/instances.mjs';
import { countWrongRefusals, secondsToStart } from './support/refusals.mjs';
import { wait } from './support/wait.mjs';

const { ofLocalhost, selfSigned } = createRequire(import.meta.url)(
  '../support/fixtures/certificates.json',
);

/** @typedef {import('knex').Knex} Knex */

/** The first value of a statement's first row. */
async function value(/** @type {Knex} */ sql, /** @type {string} */ statement) {
  const { rows } = await sql.raw(statement);
  return Object.values(rows[0])[0];
}

async function turnOnTls(/** @type {Knex} */ sql) {
  const directory = await value(sql, 'show data_directory');
  const { uid, gid } = statSync(directory);
  for (const [name, text] of [
    ['server.key', ofLocalhost.key],
    ['server.crt', ofLocalhost.cert],
  ]) {
    const file = path.join(directory, name);
    writeFileSync(file, text, { mode: 0o600 });
    chownSync(file, uid, gid);
  }
  await sql.raw('alter system set ssl = on');
  await sql.raw('select pg_reload_conf()');
  while ((await value(sql, 'show ssl')) !== 'on') await wait(50);
}

/** How the connections of a server to its database are encrypted: `[true]`, `[false]` or both. */
async function encryptionOf(/** @type {Record<string, string>} */ env, /** @type {Knex} */ sql) {
  const server = await serve(env);
  const encrypted = await value(
    sql,
    `select array_agg(distinct ssl) from pg_stat_ssl join pg_stat_activity using (pid)
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  server.signal('SIGTERM');
  await server.ended;
  return encrypted;
}

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'encrypted database',
  databases: ['postgres'],
  async run({ say }) {
    const databases = await databasesOf('postgres');
    const created = await databases.create('encrypted');
    const folder = mkdtempSync(path.join(tmpdir(), 'threeline-tls-'));
    stopLater(async () => rmSync(folder, { recursive: true }));
    const own = path.join(folder, 'own.pem');
    const other = path.join(folder, 'other.pem');
    writeFileSync(own, ofLocalhost.cert);
    writeFileSync(other, selfSigned.cert);

    const to = (/** @type {string} */ parameters, hostname = 'localhost', env = {}) => {
      const url = Object.assign(new URL(created.DATABASE_URL + parameters), { hostname });
      return { ...created, DATABASE_URL: url.href, ...env };
    };
    const refused = /^Start failed: The certificate of PostgreSQL at .* was refused/;
    const offersNone = {
      name: 'TLS is asked for, and the server has none',
      env: to('?sslmode=require'),
      says: /^Start failed: PostgreSQL at .* does not offer TLS/,
    };
    let failed = await countWrongRefusals([offersNone], say);

    const sql = databases.connect('encrypted');
    await turnOnTls(sql);
    const started = /** @type {const} */ ([
      ['sslmode=disable', to('?sslmode=disable'), false],
      ['no setting', to(''), false],
      ['sslmode=require', to('?sslmode=require', '127.0.0.1'), true],
      ['sslmode=verify-full with its CA', to(`?sslmode=verify-full&sslrootcert=${own}`), true],
      [
        'DATABASE_SSL with the CA in the environment',
        to('', 'localhost', { DATABASE_SSL: 'true', DATABASE_SSL_CA: ofLocalhost.cert }),
        true,
      ],
      [
        'sslmode=require without verification',
        to('?sslmode=require', 'localhost', { DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' }),
        true,
      ],
    ]);
    for (const [name, env, wanted] of started) {
      const encrypted = await encryptionOf(env, sql);
      const isRight = encrypted?.length === 1 && encrypted[0] === wanted;
      if (!isRight) failed += 1;
      say(`${isRight ? '' : 'WRONG: '}${name}: encrypted ${JSON.stringify(encrypted)}`);
    }
    const refusals = [
      {
        name: 'a certificate of another authority',
        env: to(`?sslmode=verify-full&sslrootcert=${other}`),
        says: refused,
      },
      {
        name: 'a certificate of another host',
        env: to(`?sslmode=verify-full&sslrootcert=${own}`, '127.0.0.1'),
        says: refused,
      },
      {
        name: 'settings that contradict each other',
        env: to('?sslmode=disable', 'localhost', { DATABASE_SSL: 'true' }),
        says: /^Start failed: DATABASE_URL sets sslmode=disable, but DATABASE_SSL is true/,
      },
    ];
    failed += await countWrongRefusals(refusals, say);
    await sql.destroy();
    const seconds = await secondsToStart(to('?sslmode=require', '127.0.0.1'));
    return { requests: 1 + started.length + refusals.length, failed, lost: null, seconds };
  },
};
