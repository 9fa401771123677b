import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents } from '../support/fixtures/documents';
import { indexOf, publishedIn, searchFeature } from '../support/fixtures/search-index';
import { searchingOf } from '../support/actors/searching';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';
import { until } from '../support/app/until';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { titles, index } = searchingOf(app);
const { entries, progress } = indexOf(app);

const publish = (title: string) =>
  documents(app).create({ data: articleInput({ title }), locale: 'ko', status: 'published' });
const isWhole = async () => {
  const [indexed, published] = [await entries(), await publishedIn(app)];
  return indexed.join() === published.join();
};

describe('two instances', () => {
  let second: SecondInstance;
  beforeAll(async () => {
    second = await startSecondInstance();
  }, 300_000);
  afterAll(() => second.stop());

  const publishThere = (title: string) =>
    second.write(ARTICLE, 'create', {
      data: articleInput({ title }),
      locale: 'ko',
      status: 'published',
    });

  test('that publish at once find all of it, each article once', async () => {
    for (let round = 0; round < 15; round += 1) {
      await Promise.all([
        publish(uniqueTitle('이쪽')),
        publishThere(`저쪽 ${String(round)}`),
        publish(uniqueTitle('이쪽')),
      ]);
    }
    await until(isWhole);
    expect(await titles('저쪽', { pageSize: 25 })).toHaveLength(15);
  });

  test('that build at once share it, while both publish', async () => {
    await searchFeature().rebuildIndex(app.strapi, () => undefined);
    const before = await entries();
    await app.strapi.db.connection('threeline_search_documents').del();
    const { version } = await progress();
    await indexOf(app).setProgress({ version, after: 0, done: false });
    await Promise.all([
      index(),
      second.index(),
      publish(uniqueTitle('이쪽')),
      publishThere('저쪽 끝'),
    ]);
    await until(isWhole);
    expect((await entries()).length).toBe(before.length + 2);
    expect(await progress()).toMatchObject({ version, done: true });
  });
});

describe('an instance of a newer version beside one of this', () => {
  let folder: string;
  let newer: SecondInstance;
  beforeAll(async () => {
    await index();
    // A build of its own, which differs in the version of the index alone.
    folder = await mkdtemp(join(tmpdir(), 'threeline-newer-'));
    const distDir = join(folder, 'dist');
    const own = resolve(__dirname, '../..');
    await cp(join(own, 'dist'), distDir, { recursive: true });
    await symlink(join(own, 'node_modules'), join(folder, 'node_modules'));
    const file = join(distDir, 'src/features/search/index-table/entry.js');
    const source = await readFile(file, 'utf8');
    await writeFile(file, source.replace(/INDEX_VERSION = \d+;/, 'INDEX_VERSION = 1000;'));
    newer = await startSecondInstance(distDir);
  }, 300_000);
  afterAll(async () => {
    await newer.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('makes the index its own and keeps it, and this one lets it', async () => {
    await newer.index();
    const made = await progress();
    expect(made).toMatchObject({ version: 1000, done: true });
    for (let round = 0; round < 3; round += 1) {
      await publish(`새 판의 글 ${String(round)}`);
      await index();
      await newer.index();
      expect(await progress()).toEqual(made);
    }
    await until(isWhole);
    expect(await titles('새 판의')).toHaveLength(3);
  });
});
