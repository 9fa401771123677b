import { z } from 'zod';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { createFaultTable, refuseTitles } from '../support/app/commit-faults';
import { otherProcess, type OtherProcess } from '../support/app/committed';
import { createFolder, markdown, runImport } from '../support/processes/import-command';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
let other: OtherProcess;
beforeAll(async () => {
  other = otherProcess(app);
  app.strapi.log.level = 'silent';
  await createFaultTable(app);
  await refuseTitles(app, 'Refused');
});
afterAll(() => other.close());

const titleRow = z.object({ title: z.string() });
const published = async (beginning: string): Promise<string[]> =>
  (
    await other.rows(
      titleRow,
      `select title from articles where published_at is not null and title like '${beginning}%'`,
    )
  )
    .map(({ title }) => title)
    .sort();

interface SqliteConnection {
  pragma(statement: string, options: { simple: true }): number;
}
interface Client {
  acquireConnection(): Promise<SqliteConnection>;
  releaseConnection(connection: SqliteConnection): Promise<void>;
}

/** Lets the database take so many pages more: what a full disk does, at any statement or COMMIT. */
async function leaveRoom(pages: number | null): Promise<void> {
  if (testHost.database === 'postgres') {
    await app.strapi.db.connection.raw(
      pages === null
        ? 'drop trigger test_full on articles'
        : 'create trigger test_full before insert on articles for each row execute function test_full()',
    );
    return;
  }
  const client = app.strapi.db.connection.client as Client;
  const connection = await client.acquireConnection();
  const used = connection.pragma('page_count', { simple: true });
  connection.pragma(`max_page_count = ${String(pages === null ? 1_000_000_000 : used + pages)}`, {
    simple: true,
  });
  await client.releaseConnection(connection);
}

beforeAll(async () => {
  if (testHost.database !== 'postgres') return;
  await app.strapi.db.connection.raw(
    `create function test_full() returns trigger language plpgsql as
     $$ begin if new.title ~ '[02468]$' then raise disk_full; end if; return new; end $$`,
  );
});

test('on a full disk each write is either kept or 507, and all goes on when there is room', async () => {
  const token = await fullAccessToken(app.strapi);
  const body = paragraphs('x'.repeat(20_000));
  const publish = async (title: string) => {
    const data = articleInput({ title, sections: [{ heading: 'Long', body }] });
    return app.post('/api/articles', { data }, { token });
  };
  const kept: string[] = [];
  let refused = 0;
  await leaveRoom(100);
  for (let number = 0; number < 40; number += 1) {
    const title = `Full ${String(number)}`;
    const answer = await publish(title);
    if (answer.status < 300) kept.push(title);
    else {
      expect([answer.status, errorIn(answer).details]).toEqual([
        507,
        { code: 'INSUFFICIENT_STORAGE' },
      ]);
      refused += 1;
    }
    // The database is not held by a transaction that was left open.
    await other.write('update articles set lead = lead where false');
  }
  expect([kept.length > 0, refused > 0]).toEqual([true, true]);
  expect(await published('Full')).toEqual(kept.sort());

  await leaveRoom(null);
  expect((await publish('Full again')).status).toBe(201);
  expect(await published('Full')).toEqual([...kept, 'Full again'].sort());
});

test('the import counts what the database refused as failed, names it and exits with 1', async () => {
  const folder = await createFolder();
  for (let number = 0; number < 50; number += 1) {
    const title = `${number % 7 === 3 ? 'Refused' : 'Taken'} ${String(number)}`;
    await folder.write(`${String(number)}.md`, markdown(title));
  }
  const env = Object.fromEntries(
    ['DATABASE_CLIENT', 'DATABASE_FILENAME', 'DATABASE_URL'].map((name) => [
      name,
      testHost.process.env[name] ?? '',
    ]),
  );
  const run = await runImport(env, [folder.path]);
  await folder.remove();

  expect(run.stdout).toContain('43 created, 0 updated, 0 unchanged, 7 failed');
  expect(run.code).toBe(1);
  expect(run.stderr.match(/\d+\.md:1: The database refused the write/g)).toHaveLength(7);
  expect(await published('Taken')).toHaveLength(43);
  expect(await published('Refused')).toEqual([]);
});
