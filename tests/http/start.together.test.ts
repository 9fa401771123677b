import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { runCommand } from '../support/processes/command';
import { killServers, startServer } from '../support/processes/server';
import { rowsOf, type Tables } from '../upgrade/rows';

/** The drafts of the seeds. */
const SEEDS = 9;
jest.setTimeout(300_000);

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase({ empty: true });
});
afterEach(async () => {
  await killServers();
  await database.remove();
});

const quickstart = () => startServer(database.env, { command: 'quickstart' });

/** What each table holds once, by these columns. */
const ONCE: Readonly<Record<string, string[]>> = {
  strapi_migrations: ['name'],
  strapi_migrations_internal: ['name'],
  strapi_core_store_settings: ['key'],
  i18n_locale: ['code'],
  admin_roles: ['code'],
  up_roles: ['type'],
  sites: ['locale'],
  authors: ['name', 'locale', 'published_at'],
  tags: ['name', 'locale', 'published_at'],
  categories: ['name', 'locale', 'published_at'],
  articles: ['slug', 'locale', 'published_at'],
};

function duplicatesIn(tables: Tables): string[] {
  const permissions = new Map(tables.get('up_permissions')?.map((row) => [row['id'], row]));
  const granted = (tables.get('up_permissions_role_lnk') ?? []).map(
    ({ role_id, permission_id }) =>
      `role ${String(role_id)}: ${String(permissions.get(permission_id)?.['action'])}`,
  );
  const stored = Object.entries(ONCE).flatMap(([table, columns]) =>
    (tables.get(table) ?? []).map(
      (row) => `${table}: ${JSON.stringify(columns.map((column) => row[column]))}`,
    ),
  );
  const all = [...granted, ...stored];
  return all.filter((one, index) => all.indexOf(one) !== index);
}

const draftsIn = (tables: Tables): number =>
  (tables.get('articles') ?? []).filter((row) => row['published_at'] === null).length;

test('a quickstart that is killed while it imports the seeds goes on at the next one', async () => {
  const killed = await quickstart();
  while (!killed.printed.stdout.includes(': created')) await pause(5);
  await killed.stop('SIGKILL');

  expect(await (await quickstart()).isUp()).toBe(true);
  const tables = await rowsOf(database.env);
  expect(draftsIn(tables)).toBe(SEEDS);
  expect(duplicatesIn(tables)).toEqual([]);
});

if (testHost.database === 'postgres') {
  test('of two cold starts at once, one waits for the other and finds nothing left to do', async () => {
    const servers = await Promise.all([quickstart(), quickstart()]);

    expect(await Promise.all(servers.map((server) => server.isUp()))).toEqual([true, true]);
    const waiting = servers.filter(({ printed }) =>
      /Waiting for another start on the same database\. name="threeline start, process \d+ on /.test(
        printed.stdout,
      ),
    );
    expect(waiting).toHaveLength(1);
    const tables = await rowsOf(database.env);
    expect(draftsIn(tables)).toBe(SEEDS);
    expect(duplicatesIn(tables)).toEqual([]);
  });

  test('a start that is killed leaves its turn to the one that waits', async () => {
    const first = await startServer(database.env);
    while (!first.printed.stdout.includes('migrat')) await pause(20);
    // Otherwise it may be done before the second one asks for its turn.
    first.child.kill('SIGSTOP');
    const second = await startServer(database.env);
    while (!second.printed.stdout.includes('Waiting for another start')) await pause(20);
    await first.stop('SIGKILL');

    expect(await second.isUp()).toBe(true);
    expect(duplicatesIn(await rowsOf(database.env))).toEqual([]);
  });
} else {
  test('a second server on one file is refused with the process of the first, and commands are not', async () => {
    const first = await startServer(database.env);
    expect(await first.isUp()).toBe(true);

    const second = await startServer(database.env);
    expect((await second.ended).code).toBe(1);
    expect(second.printed.stderr).toMatch(
      new RegExp(
        `^Start failed: .*data\\.db is served by process ${String(first.child.pid)}\\. .*\n$`,
      ),
    );
    expect(await runCommand('search-rebuild', database.env)).toMatchObject({ code: 0 });

    await first.stop('SIGKILL');
    expect(await (await startServer(database.env)).isUp()).toBe(true);
  });
}
