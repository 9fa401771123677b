import { resolve } from 'node:path';
import { z } from 'zod';
import type { Change } from '../../src/platform/change-log';
import { adminToken, contentManager } from '../support/actors/admin';
import { articleIn, errorIn, type Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { changeLog, logAfter } from '../support/fixtures/changes';
import { useCommitFaults } from '../support/app/commit-faults';
import { otherProcess, type OtherProcess } from '../support/app/committed';
import { ARTICLE, documents } from '../support/fixtures/documents';
import { createFolder, markdown, type SourceFolder } from '../support/processes/import-command';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { searchingOf } from '../support/actors/searching';
import { fullAccessToken } from '../support/actors/tokens';
import { until } from '../support/app/until';
import { drain, letTimePass, storeSubscription, useReceiver } from '../support/actors/webhooks';

const app = useApplication({ CHANGES_FOLLOW: 'true', SEARCH_INDEX: 'true' });
const faults = useCommitFaults(app);
const receiver = useReceiver(app);
const scheduling = schedulingOf(app);
const { titles, index } = searchingOf(app);

const SEED = seedOf();
/** Of a COMMIT to be refused. */
const CHANCE = 0.35;
const WRITES = 250;
// A date of Jest's sandbox is none to the drivers.
const AT = testHost.database === 'sqlite' ? 1_735_689_600_000 : '2025-01-01T00:00:00Z';

let other: OtherProcess;
let folder: SourceFolder;
beforeAll(async () => {
  other = otherProcess(app);
  folder = await createFolder();
  app.strapi.log.level = 'silent';
  await adminToken(app);
  await fullAccessToken(app.strapi);
});
afterEach(() => {
  faults.refuse = null;
});
afterAll(async () => {
  await folder.remove();
  await other.close();
});

const text = z.string();
const titleRow = z.object({ title: text, published: z.coerce.number() });

/** The titles that another process finds, drafts and published. */
async function stored(): Promise<{ drafts: Set<string>; published: Set<string> }> {
  const rows = await other.rows(
    titleRow,
    'select title, case when published_at is null then 0 else 1 end as published from articles',
  );
  const having = (published: number) =>
    new Set(rows.filter((row) => row.published === published).map(({ title }) => title));
  return { drafts: having(0), published: having(1) };
}

/** Whether the write was told as done; a failure must be told as the server's, with its code. */
function toldAsDone(answer: Answer): boolean {
  if (answer.status < 300) return true;
  expect([answer.status, errorIn(answer).details]).toEqual([500, { code: 'COMMIT_REFUSED' }]);
  return false;
}

const succeeds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (z.looseObject({ name: text }).parse(error).name !== 'CommitError') throw error;
    return false;
  }
};

type Write = (title: string) => Promise<boolean>;

/** Every path by which an article is published. */
const PATHS: Record<string, Write> = {
  async rest(title) {
    const token = await fullAccessToken(app.strapi);
    return toldAsDone(
      await app.post('/api/articles', { data: articleInput({ title }) }, { token }),
    );
  },
  async graphql(title) {
    const token = await fullAccessToken(app.strapi);
    const query =
      'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId title } }';
    const variables = { data: articleInput({ title }) };
    const answer = await app.post('/graphql', { query, variables }, { token });
    if (answer.status < 300) return true;
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('"code":"COMMIT_REFUSED"');
    return false;
  },
  async panel(title) {
    const manager = await contentManager(app, ARTICLE);
    return toldAsDone(await manager.createAndPublish(articleInput({ title })));
  },
  service: (title) =>
    succeeds(documents(app).create({ data: articleInput({ title }), status: 'published' })),
  'a transaction': (title) =>
    succeeds(
      app.strapi.db.transaction(async () => {
        await documents(app).create({ data: articleInput({ title }), status: 'published' });
      }),
    ),
  async 'a transaction by hand'(title) {
    const trx = await app.strapi.db.transaction();
    await app.strapi.db
      .queryBuilder(ARTICLE)
      .insert({ title, documentId: title, slug: title, locale: 'ko', publishedAt: AT })
      .transacting(trx.get())
      .execute();
    return succeeds(trx.commit());
  },
  async 'a transaction of Knex'(title) {
    const trx = await app.strapi.db.connection.transaction();
    await trx('articles').insert({
      title,
      document_id: title,
      slug: title,
      locale: 'ko',
      published_at: AT,
    });
    return succeeds(trx.commit() as Promise<unknown>);
  },
  async import(title) {
    const { articleFiles, importFiles } = testHost.require(
      resolve(__dirname, '../../dist/src/features/importing'),
    ) as typeof import('../../src/features/importing');
    const file = await folder.write(`${title}.md`, markdown(title));
    const results: string[] = [];
    for await (const { outcome } of importFiles(app.strapi, {
      found: await articleFiles([file], { from: folder.path, project: folder.path }),
      project: folder.path,
      state: 'published',
      readinessFaults: () => [],
      setSchedule: () => Promise.resolve(),
      isScheduled: () => Promise.resolve(false),
    })) {
      results.push(outcome);
    }
    return results.join() === 'created';
  },
};

test('every write that was told as done is there, and no other is', async () => {
  const random = numbers(SEED);
  const pick = pickFrom(random);
  await storeSubscription(app, { url: `${receiver.it.url}/site` });
  const local: Change[] = [];
  const end = changeLog().onLocalCommit(app.strapi, (changes) => local.push(...changes));
  const followed: Change[] = [];
  const follower = changeLog().followChanges(app.strapi, {
    onChanges: (changes) => void followed.push(...changes),
  });
  await follower.ready;
  const started = (await logAfter(app)).at(-1)?.id ?? 0;

  const told = new Map<string, boolean>();
  faults.refuse = () => random() < CHANCE;
  for (let number = 0; number < WRITES; number += 1) {
    const path = pick(Object.keys(PATHS));
    const title = `${path.replaceAll(' ', '-')}-${String(number)}`;
    told.set(title, (await PATHS[path]?.(title)) ?? false);
    // What is done in the background meets the same database.
    const background = pick(['deliver', 'index', 'nothing', 'nothing']);
    if (background === 'deliver') await drain(app);
    if (background === 'index') await index().catch(() => undefined);
    // No connection of the pool holds a transaction open: another process may write.
    await other.write(`update articles set lead = lead where false`);
  }
  faults.refuse = null;

  const kept = [...told].filter(([, isDone]) => isDone).map(([title]) => title);
  expect(faults.count).toBeGreaterThan(WRITES / 5);
  expect(kept.length).toBeGreaterThan(WRITES / 5);
  expect([...(await stored()).published].filter((title) => told.has(title)).sort()).toEqual(
    kept.sort(),
  );

  // Nobody was told of anything else.
  const log = (await logAfter(app, started)).map(({ id }) => id);
  expect(local.map(({ sequence }) => sequence).filter((id) => !log.includes(id))).toEqual([]);
  await follower.drainOnce();
  expect(followed.map(({ sequence }) => sequence)).toEqual(log);
  end();
  await follower.stop();

  await letTimePass(app);
  await drain(app);
  const published = kept.filter((title) => !title.startsWith('a-transaction-of-Knex'));
  const entries = receiver.it.received.map(
    ({ body }) => z.object({ title: text }).parse(body['entry']).title,
  );
  expect(new Set(entries)).toEqual(new Set(published));
  await index();
  for (const title of [...told.keys()].slice(0, 40)) {
    if (/^a-transaction-/.test(title)) continue;
    // The import finds out the language of a text, which is English here.
    const language = title.startsWith('import-') ? { locale: 'en' } : {};
    const isFound = (await titles(title, language)).includes(title);
    expect([title, isFound]).toEqual([title, told.get(title)]);
  }
}, 300_000);

test('a schedule is followed exactly when its COMMIT succeeds', async () => {
  const random = numbers(SEED + 1);
  const drafts: string[] = [];
  for (let number = 0; number < 20; number += 1) {
    const title = `scheduled-${String(number)}`;
    const { documentId } = await documents(app).create({ data: articleInput({ title }) });
    faults.refuse = () => random() < CHANCE;
    const answer = await scheduling.set(documentId, { publishAt: inMinutes(10) });
    faults.refuse = null;
    const rows = await other.rows(
      z.object({ document_id: text }),
      'select document_id from threeline_schedules',
    );
    expect(rows.some(({ document_id }) => document_id === documentId)).toBe(toldAsDone(answer));
    if (answer.status < 300) drafts.push(documentId);
  }
  await scheduling.makeDue(drafts);
  faults.refuse = () => random() < CHANCE;
  await scheduling.drainOnce().catch(() => undefined);
  faults.refuse = null;
  const publishedNow = async () => {
    const rows = await other.rows(
      z.object({ document_id: text }),
      'select document_id from articles where published_at is not null',
    );
    return drafts.filter((id) => rows.some(({ document_id }) => document_id === id)).sort();
  };
  const waiting = async () =>
    (
      await other.rows(
        z.object({ document_id: text }),
        'select document_id from threeline_schedules',
      )
    )
      .map(({ document_id }) => document_id)
      .filter((id) => drafts.includes(id));
  const done = await publishedNow();
  expect([...done, ...(await waiting())].sort()).toEqual([...drafts].sort());

  await scheduling.makeDue(drafts);
  await scheduling.drainOnce();
  expect(await publishedNow()).toEqual([...drafts].sort());
  expect(await waiting()).toEqual([]);
});

test('readers keep what they had where an update is refused, and get the next one', async () => {
  const token = await fullAccessToken(app.strapi);
  const data = articleInput({ title: 'Before' });
  const { documentId } = articleIn(await app.post('/api/articles', { data }, { token }));
  const path = `/api/articles/${documentId}`;
  const title = async () => articleIn(await app.get(path)).title;
  expect(await title()).toBe('Before');

  faults.refuse = () => true;
  expect(toldAsDone(await app.put(path, { data: { title: 'Refused' } }, { token }))).toBe(false);
  faults.refuse = null;
  expect([await title(), (await stored()).drafts.has('Refused')]).toEqual(['Before', false]);

  expect(toldAsDone(await app.put(path, { data: { title: 'After' } }, { token }))).toBe(true);
  expect(await title()).toBe('After');
});

test('a durable follower is handed the same changes again where its COMMIT was refused', async () => {
  const seen: string[] = [];
  const follower = changeLog().followChanges(app.strapi, {
    name: 'test-refused',
    onChanges: (changes) => void seen.push(...changes.map(({ documentId }) => documentId)),
  });
  await follower.ready;
  const { documentId } = await documents(app, 'api::tag.tag').create({ data: { name: 'Once' } });
  faults.refuse = () => true;
  await expect(follower.drainOnce()).rejects.toMatchObject({ name: 'CommitError' });
  faults.refuse = null;
  seen.length = 0;
  await until(() => seen.includes(documentId));
  await follower.stop();
});

test('a transaction whose failed statement was caught is not told as committed', async () => {
  const name = 'Caught';
  const failing = app.strapi.db.transaction(
    async ({ trx }: { trx: typeof app.strapi.db.connection }) => {
      await trx('tags').insert({ name, document_id: name });
      await trx('no_such_table')
        .insert({ id: 1 })
        .catch(() => undefined);
    },
  );
  const isDone = await failing.then(
    () => true,
    () => false,
  );
  const rows = await other.rows(
    z.object({ name: text }),
    `select name from tags where name = 'Caught'`,
  );
  expect(isDone).toBe(rows.length > 0);
});
