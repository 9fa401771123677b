import { useApplication } from '../support/app/application';
import { paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { changeLog } from '../support/fixtures/changes';
import { databaseInUse, runCommand } from '../support/processes/command';
import { documents, publishArticle } from '../support/fixtures/documents';
import { indexOf, publishedIn, searchFeature } from '../support/fixtures/search-index';
import { searchingOf } from '../support/actors/searching';
import { until } from '../support/app/until';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { titles, index } = searchingOf(app);
const { entries, progress, setProgress, words } = indexOf(app);

const publish = (title: string, text = 'b') =>
  publishArticle(app, { title, sections: [{ heading: 'h', body: paragraphs(text) }] });
const rebuild = () => searchFeature().rebuildIndex(app.strapi, () => undefined);

describe('an index of a newer version', () => {
  const newer = { version: 1000, after: 7, done: false };
  let own: Awaited<ReturnType<typeof progress>>;
  beforeAll(async () => {
    await index();
    own = await progress();
    await setProgress(newer);
  });

  test('is left alone by whoever builds and by whoever follows', async () => {
    await publish('앞선 판의 글');
    await index();
    expect(await titles('앞선')).toEqual([]);
    expect(await progress()).toEqual(newer);
  });

  test('is left alone by an instance that starts beside it, and by one that missed changes', async () => {
    await app.restart();
    await missChanges(uniqueTitle());
    await index();
    expect(await progress()).toEqual(newer);
  });

  test('is made again by who asks for that', async () => {
    await rebuild();
    expect(await progress()).toMatchObject({ version: own.version, done: true });
    expect(await titles('앞선')).toEqual(['앞선 판의 글']);
  });
});

/** Lets the log lose the publish of an article before the index has seen it. */
async function missChanges(title: string): Promise<void> {
  const { startSearch, stopSearch } = searchFeature();
  await stopSearch(app.strapi);
  await publish(title);
  const days = (count: number): number | string => {
    const time = Date.now() - count * 24 * 60 * 60 * 1000;
    return testHost.database === 'sqlite' ? time : new Date(time).toISOString();
  };
  const { connection } = app.strapi.db;
  await connection('threeline_changes').update({ at: days(40) });
  await connection('threeline_change_consumers').update({ seen_at: days(31) });
  expect(await changeLog().pruneChanges(app.strapi)).toBeGreaterThan(0);
  await publish(uniqueTitle());
  await startSearch(app.strapi);
}

test('what the log lost before it was indexed is found all the same', async () => {
  await missChanges('놓친 글');
  await until(async () => {
    await index();
    return (await titles('놓친')).length > 0;
  });
  await index();
  expect(await entries()).toEqual(await publishedIn(app));
});

test('what is published after the command and before the first start of its version is found', async () => {
  const { startSearch, stopSearch } = searchFeature();
  await stopSearch(app.strapi);
  await app.strapi.db.connection('threeline_change_consumers').delete();
  await rebuild();
  await publish('나중 글');
  await startSearch(app.strapi);
  await index();
  expect(await titles('나중')).toEqual(['나중 글']);
});

describe('an article that the database will not take into the index', () => {
  let bad: string;
  const told = () => jest.spyOn(app.strapi.log, 'error').mockImplementation(() => app.strapi.log);

  beforeAll(async () => {
    bad = await publish('나쁜 글');
    await index();
    await app.strapi.db.connection.raw(
      testHost.database === 'postgres'
        ? `alter table threeline_search_documents add constraint bad check (document_id <> '${bad}') not valid`
        : `create trigger bad before insert on threeline_search_documents when new.document_id = '${bad}'
           begin select raise(abort, 'bad'); end`,
    );
  });

  test('is left out and told of, and those beside it are found', async () => {
    const error = told();
    const title = '나쁜 글, 고친';
    // In one batch.
    await app.strapi.db.transaction(async () => {
      await publish('곁의 글 하나');
      await documents(app).update({ documentId: bad, data: { title }, status: 'published' });
      await publish('곁의 글 둘');
    });
    await index();
    expect((await titles('곁의')).sort()).toEqual(['곁의 글 둘', '곁의 글 하나']);
    expect(await titles('나쁜')).toEqual([]);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('Indexing an article failed'), {
      documentId: bad,
      locale: 'ko',
      reason: expect.stringMatching(/bad/) as string,
    });
    error.mockRestore();
  });

  test('does not keep a rebuild from its end', async () => {
    const error = told();
    await rebuild();
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
    expect(await progress()).toMatchObject({ done: true });
    const all = await publishedIn(app);
    expect(await entries()).toEqual(all.filter((one) => one !== `${bad} ko`));
  });

  test('is found after its next change, once it can be', async () => {
    await app.strapi.db.connection.raw(
      testHost.database === 'postgres'
        ? 'alter table threeline_search_documents drop constraint bad'
        : 'drop trigger bad',
    );
    await documents(app).publish({ documentId: bad, locale: 'ko' });
    await index();
    expect(await titles('나쁜')).toEqual(['나쁜 글, 고친']);
  });
});

test('an article that came when the database was in trouble is found once that is over', async () => {
  const error = jest.spyOn(app.strapi.log, 'error').mockImplementation(() => app.strapi.log);
  // Transactions have clients of their own, of the same kind.
  const client = Object.getPrototypeOf(app.strapi.db.connection.client) as {
    _query: (connection: unknown, query: { sql: string }) => Promise<unknown>;
  };
  const run = client._query;
  const code = testHost.database === 'postgres' ? '53100' : 'SQLITE_FULL';
  let isFull = true;
  const spy = jest.spyOn(client, '_query').mockImplementation(function (
    this: unknown,
    connection,
    query,
  ) {
    if (isFull && query.sql.startsWith('insert into threeline_search_documents')) {
      isFull = false;
      return Promise.reject(Object.assign(new Error('No room.'), { code }));
    }
    return run.call(this, connection, query);
  });
  try {
    await publish('소나기 뒤');
    await until(async () => (await titles('소나기')).length === 1);
    expect(isFull).toBe(false);
  } finally {
    spy.mockRestore();
    error.mockRestore();
  }
});

test('a rebuild forgets the words of articles that are gone', async () => {
  const documentId = await publish('새 글', 'Zanzibarian tales');
  await publish('옛 글', 'Patagonian tales');
  await index();
  await documents(app).delete({ documentId, locale: '*' });
  await index();
  expect(await words()).toEqual(expect.arrayContaining(['zanzibarian', 'patagonian']));
  await rebuild();
  const kept = await words();
  expect([kept.includes('zanzibarian'), kept.includes('patagonian')]).toEqual([false, true]);
  expect(await titles('patagonien')).toEqual(['옛 글']);
});

test('the command makes the index again while articles are written', async () => {
  const first: string[] = [];
  for (let count = 0; count < 40; count += 1) first.push(await publish(uniqueTitle('물결')));
  await index();
  const command = { hasEnded: false };
  const running = runCommand('search-rebuild', databaseInUse()).finally(
    () => (command.hasEnded = true),
  );
  const titled = (documentId: string, title: string) =>
    documents(app).update({ documentId, data: { title }, status: 'published' });
  let round = 0;
  for (; !command.hasEnded || round < 10; round += 1) {
    const [one = '', other = '', third = ''] = first.slice((round * 3) % 30);
    await titled(one, `바위 ${String(round)}`);
    await documents(app).unpublish({ documentId: other, locale: 'ko' });
    await publish(uniqueTitle('모래'));
    await documents(app).publish({ documentId: third, locale: 'ko' });
    // On SQLite everything above happens without the event loop, which tells of the command's end.
    await new Promise((next) => setTimeout(next, 5));
  }
  const { code, stdout, stderr } = await running;
  expect({ code, stdout, stderr }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Rebuilt the search index') as string,
  });
  await index();
  expect(await progress()).toMatchObject({ done: true });
  expect(await entries()).toEqual(await publishedIn(app));
  expect((await titles(`바위 ${String(round - 1)}`)).length).toBeGreaterThan(0);
});
