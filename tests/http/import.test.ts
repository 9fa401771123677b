import { cp, readFile, rm } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { CommandRun } from '../support/processes/command';
import { sharp } from '../support/fixtures/generated-files';
import {
  createFolder,
  markdown,
  runImport,
  type SourceFolder,
} from '../support/processes/import-command';
import { launch, type Launched } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { numbers, seedOf, TEST_TIMES } from '../support/fixtures/random';

const SEED = seedOf();
/** `TEST_TIMES=10` makes twenty. */
const KILLS = 2 * TEST_TIMES;
const ARCHIVE = resolve(__dirname, '../support/fixtures/archive');

const GIVEN = resolve(__dirname, '../../database/seeds/articles/gpt-image-2.ko.txt');

let database: TestDatabase;
/** Reads what was imported, as an application that runs beside the command. */
let beside: Launched;

beforeAll(async () => {
  database = await createDatabase();
  beside = await launch(database.env);
});
afterAll(async () => {
  await beside.stop();
  await database.remove();
});
jest.setTimeout(300_000);

const importing = (...args: string[]): Promise<CommandRun> => runImport(database.env, args);

/** Runs a test with a folder of its own. */
async function withFolder(run: (folder: SourceFolder) => Promise<void>): Promise<void> {
  const folder = await createFolder();
  try {
    await run(folder);
  } finally {
    await folder.remove();
  }
}

interface Stored {
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  lead: string | null;
  publishedAt: string | null;
  publicationDate: string;
  summary: { line1: string; line2: string; line3: string };
  sections: { heading: string; body: { type: string; [other: string]: unknown }[] }[];
  tags: { name: string }[];
  author: { name: string } | null;
  category: { name: string } | null;
}

/** Every row of articles whose title begins so, drafts and published versions. */
async function stored(titlePrefix: string): Promise<Stored[]> {
  return (await beside.strapi.db.query('api::article.article').findMany({
    where: { title: { $startsWith: titlePrefix } },
    populate: { summary: true, sections: true, tags: true, author: true, category: true },
    orderBy: { id: 'asc' },
  })) as Stored[];
}

const published = (rows: Stored[]) => rows.filter(({ publishedAt }) => publishedAt !== null);

/*
 * A run takes seconds, most of them to load Strapi. So scenarios that do not concern each other share
 * five runs, with a folder for each scenario: import, change the files, import again.
 */

type Name = 'draft' | 'first' | 'publish' | 'second' | 'third';
const runs = new Map<Name, { run: CommandRun; rows: Stored[] }>();

/** What a run printed. */
const printed = (name: Name): CommandRun => runOf(name).run;

/** The rows of articles after a run whose title begins so. */
const rowsAfter = (name: Name, titlePrefix: string): Stored[] =>
  runOf(name).rows.filter(({ title }) => title.startsWith(titlePrefix));

function runOf(name: Name) {
  const found = runs.get(name);
  if (found === undefined) throw new Error(`The run "${name}" has not been made.`);
  return found;
}

/** The files of a scenario that a run created or updated. It names no unchanged file. */
const written = (name: Name, scenario: string): string[] =>
  [...printed(name).stdout.matchAll(/^(.*): (created|updated)$/gm)]
    .filter(([, path = '']) => path.includes(`/${scenario}/`))
    .map(([, path = '', outcome = '']) => `${basename(path)} ${outcome}`)
    .sort();

const FAULTS: [name: string, content: string | Uint8Array, fault: RegExp][] = [
  ['binary.md', Uint8Array.from([0x23, 0x20, 0x61, 0x0a, 0xff, 0xfe]), /binary\.md:2: /],
  ['empty.md', '', /empty\.md:1: /],
  ['nul.md', markdown('Nul').replace('One', 'O\u0000ne'), /nul\.md:11: /],
  ['locale.md', markdown('Locale', { frontMatter: 'locale: fr' }), /locale\.md:4: .*"fr"/],
];
/** Files of articles that lack something. */
const UNREADY: [name: string, content: string, reason: RegExp][] = [
  ['no-date.md', markdown('No date').replace(/date: .*\n/, ''), /no-date\.md:\d+: draft: .*date/],
  ['no-title.txt', '\n2025년 12월 12일\n글\n', /no-title\.txt:\d+: draft: .*title/],
  [
    'no-summary.md',
    '---\ntitle: No summary\ndate: 2025-01-01\n---\n\n## A\n\nb\n',
    /no-summary\.md:\d+: draft: Line 1/,
  ],
];
/** Slugs as Korean WordPress and Jekyll sites have them, by the titles of their articles. */
const HANGUL_SLUGS: [slug: string, title: string, stored: string][] = [
  ['한글-슬러그', 'Hangul plain', '한글-슬러그'],
  ['한글-분해'.normalize('NFD'), 'Hangul in NFD', '한글-분해'],
  [encodeURIComponent('한글-부호').toLowerCase(), 'Hangul encoded', '한글-부호'],
  ['가/나/한글-길', 'Hangul in a path', '한글-길'],
  ['Upper-한글', 'Hangul and upper case', 'upper-한글'],
];
const later = (date: string) => markdown('Of later').replace('2025-03-04', date);

beforeAll(async () => {
  const folder = await createFolder();
  const of = (name: string) => join(folder.path, name);
  const { write } = folder;
  const make = async (name: Name, ...args: string[]) => {
    const run = await importing(...args);
    runs.set(name, { run, rows: await stored('') });
  };
  try {
    await write('third/third.md', markdown('State three'));
    await write('back/back.md', markdown('Kept back'));
    await make('draft', '--draft', of('third'), of('back'));

    await write('state/draft.md', markdown('State one', { frontMatter: 'draft: true' }));
    await write('state/plain.md', markdown('State two'));
    await write('all/again/one.md', markdown('Again', { frontMatter: 'tags: [a, b]' }));
    await write('all/old/moved.md', markdown('Moved'));
    await write('all/copied/a.md', markdown('Copied'));
    await write('all/pair/pair.ko.md', markdown('짝'));
    await write('all/pair/pair.en.md', markdown('짝 in English'));
    await write('all/slug/a/one.md', markdown('Slug one', { frontMatter: 'slug: one-slug' }));
    await write('all/slug/b/two.md', markdown('Slug two', { frontMatter: 'slug: one-slug' }));
    await writePictures(folder);
    await writeLinked(folder);
    for (const [name, content] of FAULTS) await write(`all/faults/${name}`, content);
    for (const [name, content] of UNREADY) await write(`all/faults/${name}`, content);
    await write('all/faults/good.md', markdown('Faultless'));
    await write('all/faults/slug.md', markdown('Slugged', { frontMatter: 'slug: "옛 주소"' }));
    for (const [slug, title] of HANGUL_SLUGS) {
      await write(`all/hangul/${title}.md`, markdown(title, { frontMatter: `slug: "${slug}"` }));
    }
    await make('first', of('all'), of('back'), of('state'));

    await write('later/later.md', later('2999-01-01'));
    await make('publish', '--publish', of('state'), of('later'));

    await rm(of('all/faults'), { recursive: true });
    await rm(of('all/old'), { recursive: true });
    await write('all/new/new.md', markdown('Moved'));
    await cp(of('all/copied/a.md'), of('all/copied/b.md'));
    await write('later/later.md', later('2025-01-01'));
    await make('second', of('all'), of('later'));

    await rm(of('all/slug'), { recursive: true });
    await write('all/again/one.md', markdown('Again, edited', { frontMatter: 'tags: [b, c]' }));
    await write('all/new/new.md', markdown('Moved and edited'));
    await write('all/copied/b.md', markdown('Copied and edited'));
    await make('third', of('all'), GIVEN);
  } finally {
    await folder.remove();
  }
}, 600_000);

async function writePictures({ write }: SourceFolder): Promise<void> {
  await write('all/pictured/pictures/dot.png', png());
  const body =
    '![A dot](pictures/dot.png)\n\n![Far](https://example.com/far.png)\n\n![No](../../etc/passwd.png)';
  await write('all/pictured/pictured.md', markdown('Pictured', { body }));

  const lying = await sharp()({
    create: { width: 20, height: 10, channels: 3, background: 'red' },
  })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  await write('all/sniffed/pictures/lying', lying);
  await write('all/sniffed/pictures/drawn.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await write('all/sniffed/pictures/cut.png', png().subarray(0, 20));
  const sniffed = '![A](pictures/lying)\n\n![B](pictures/drawn.png)\n\n![C](pictures/cut.png)';
  await write('all/sniffed/sniffed.md', markdown('Sniffed', { body: sniffed }));
}

/** Files that link to each other, so that one of them is imported before what it links to. */
async function writeLinked({ write }: SourceFolder): Promise<void> {
  await write('all/linked/pictures/point.png', png());
  const first =
    '[Two](two.md), [[second]], [none](none.md)\n\n![Point](pictures/point.png "A caption")';
  await write('all/linked/one.md', markdown('Linked first', { body: first }));
  const second = '[One]({% post_url one %})';
  await write('all/linked/two.md', markdown('Linked second', { body: second }));
  const alias = '[Two](../linked/two.md)';
  await write(
    'all/linked/second.md',
    markdown('Linked third', { frontMatter: 'slug: x-3', body: alias }),
  );
}

test('each run ends with its counts, and exits 1 only where a file failed', () => {
  const ends = [...runs].map(([name, { run }]) => ({
    [name]: [run.code, /^\d+ created, .*$/m.exec(run.stdout)?.[0]],
  }));
  expect(ends).toEqual([
    { draft: [0, '2 created, 0 updated, 0 unchanged, 0 failed'] },
    { first: [1, `24 created, 1 updated, 0 unchanged, ${String(FAULTS.length)} failed`] },
    { publish: [0, '1 created, 1 updated, 1 unchanged, 0 failed'] },
    { second: [0, '0 created, 1 updated, 18 unchanged, 0 failed'] },
    { third: [0, '2 created, 2 updated, 13 unchanged, 0 failed'] },
  ]);
});

test('the given article is imported word for word', async () => {
  expect(printed('third').stdout).toMatch(/gpt-image-2\.ko\.txt: created$/m);

  const text = (await readFile(GIVEN, 'utf8')).split('\n');
  const [article] = published(await stored('GPT 5.2'));
  expect(article).toMatchObject({
    title: text[0],
    locale: 'ko',
    publicationDate: '2025-12-12',
    lead: `${text[2] ?? ''}\n\n${text[3] ?? ''}`,
    summary: {
      line1: text[5]?.slice(2),
      line2: text[6]?.slice(2),
      line3: text[7]?.slice(2),
    },
  });
  expect(article?.sections.map(({ heading }) => heading)).toEqual([
    '베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?',
    '구글의 ‘Nano Banana Pro’와 정면 대결: 누가 진정한 AI 선두주자인가?',
    'AI 이미지 생성, 새로운 패러다임을 열다',
    '마치며: AI 전쟁, 최종 승자는 누가 될까?',
  ]);
  expect(JSON.stringify(article?.sections)).not.toContain('댓글 기능이 준비 중입니다');
});

test('importing again changes nothing, an edited file updates its article', () => {
  expect(written('first', 'again')).toEqual(['one.md created']);
  expect(written('second', 'again')).toEqual([]);
  const before = rowsAfter('first', 'Again');
  expect(rowsAfter('second', 'Again')).toEqual(before);

  expect(written('third', 'again')).toEqual(['one.md updated']);
  const after = published(rowsAfter('third', 'Again'));
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({
    documentId: before[0]?.documentId,
    slug: before[0]?.slug,
    title: 'Again, edited',
  });
  expect(after[0]?.tags.map(({ name }) => name).sort()).toEqual(['b', 'c']);
});

test('a file that was moved keeps its article', () => {
  expect(written('first', 'old')).toEqual(['moved.md created']);
  expect(written('second', 'new')).toEqual([]);
  expect(written('third', 'new')).toEqual(['new.md updated']);
  const rows = published(rowsAfter('third', 'Moved'));
  expect(rows.map(({ title }) => title)).toEqual(['Moved and edited']);
  expect(rows[0]?.documentId).toBe(rowsAfter('first', 'Moved')[0]?.documentId);
});

test('a copied file never takes over the article of the first one', () => {
  expect(written('second', 'copied')).toEqual([]);
  expect(printed('second').stdout).toMatch(/b\.md: not imported, for it holds the same as .*a\.md/);

  expect(written('third', 'copied')).toEqual(['b.md created']);
  const rows = published(rowsAfter('third', 'Copied'));
  expect(rows.map(({ title }) => title).sort()).toEqual(['Copied', 'Copied and edited']);
});

test('files that differ in their language are one article in two locales', () => {
  expect(written('first', 'pair')).toEqual(['pair.en.md created', 'pair.ko.md created']);
  const rows = published(rowsAfter('first', '짝'));
  expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
  expect(rows.map(({ locale }) => locale).sort()).toEqual(['en', 'ko']);
});

test('the state comes from the front matter, --draft and --publish', () => {
  expect(published(rowsAfter('first', 'State')).map(({ title }) => title)).toEqual(['State two']);

  expect(written('publish', 'state')).toEqual(['draft.md updated']);
  expect(published(rowsAfter('publish', 'State'))).toHaveLength(2);

  expect(published(rowsAfter('draft', 'State three'))).toHaveLength(0);
  expect(rowsAfter('draft', 'State three')).toHaveLength(1);
});

test('an article that --draft left a draft is published by the next import', () => {
  expect(published(rowsAfter('draft', 'Kept back'))).toHaveLength(0);
  expect(written('first', 'back')).toEqual(['back.md updated']);
  expect(published(rowsAfter('first', 'Kept back'))).toHaveLength(1);
});

test('an article with a future date is scheduled, and published by an import once the date is past', () => {
  expect(written('publish', 'later')).toEqual(['later.md created']);
  expect(printed('publish').stdout).toMatch(/^ {2}1 × scheduled$/m);
  expect(published(rowsAfter('publish', 'Of later'))).toHaveLength(0);
  expect(rowsAfter('publish', 'Of later')).toHaveLength(1);

  expect(written('second', 'later')).toEqual(['later.md updated']);
  expect(published(rowsAfter('second', 'Of later'))).toHaveLength(1);
});

test('two files with one slug stay two: the second is a draft that says so, and stays one', () => {
  expect(written('first', 'slug')).toEqual(['one.md created', 'two.md created']);
  expect(printed('first').stdout).toMatch(/two\.md:4: draft: .*one-slug.*taken/);
  expect(written('second', 'slug')).toEqual([]);
  for (const name of ['first', 'second'] as const) {
    expect(published(rowsAfter(name, 'Slug ')).map(({ title }) => title)).toEqual(['Slug one']);
    expect(rowsAfter(name, 'Slug two')).toHaveLength(1);
  }
});

test('pictures beside a file come to the media library, others become links that are counted', () => {
  expect(printed('first').stdout).toContain('1 × image → link');
  const [article] = published(rowsAfter('first', 'Pictured'));
  const [image, link, text] = article?.sections[0]?.body ?? [];
  expect(image).toMatchObject({ type: 'image', image: { width: 1, alternativeText: 'A dot' } });
  expect(link).toMatchObject({ children: [{ type: 'link', url: 'https://example.com/far.png' }] });
  expect(text).toMatchObject({ type: 'paragraph' });
});

test('links between files lead to their articles, and the title of a picture is its caption', () => {
  expect(written('first', 'linked')).toEqual([
    'one.md created',
    'second.md created',
    'two.md created',
  ]);
  const rows = published(rowsAfter('first', 'Linked'));
  const bodyOf = (title: string) =>
    JSON.stringify(rows.find((row) => row.title === title)?.sections[0]?.body);
  const slugOf = (title: string) => rows.find((row) => row.title === title)?.slug ?? '';
  const addresses = (title: string) =>
    Array.from(bodyOf(title).matchAll(/"url":"(\/[^u][^"]*)"/g), ([, url]) => url);
  expect(addresses('Linked first')).toEqual([`/${slugOf('Linked second')}`, '/x-3']);
  expect(addresses('Linked second')).toEqual([`/${slugOf('Linked first')}`]);
  expect(addresses('Linked third')).toEqual([`/${slugOf('Linked second')}`]);
  expect(bodyOf('Linked first')).toMatch(/"caption":"A caption"/);
  expect(printed('first').stdout).toMatch(/one\.md:\d+: link that leads nowhere from here → text/);
});

test('pictures are taken by their content and upright; a refused one becomes its text, with the reason', async () => {
  const { stdout } = printed('first');
  expect(stdout).toMatch(/image → text\. "drawn\.png" is .* by its content\./);
  expect(stdout).toMatch(/image → text\. "cut.*\.png" /);
  const [article] = published(rowsAfter('first', 'Sniffed'));
  const [image, drawn, cut] = article?.sections[0]?.body ?? [];
  expect(image).toMatchObject({ type: 'image' });
  const file: unknown = await beside.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name: { $startsWith: 'lying-' } } });
  expect(file).toMatchObject({ width: 10, height: 20, mime: 'image/jpeg', ext: '.jpg' });
  expect(drawn).toMatchObject({ type: 'paragraph' });
  expect(cut).toMatchObject({ type: 'paragraph' });
});

test('each fault is printed as file:line: reason, and the other files are imported', () => {
  for (const [, , fault] of FAULTS) expect(printed('first').stderr).toMatch(fault);
  expect(written('first', 'faults')).toContain('good.md created');
  expect(published(rowsAfter('first', 'Faultless'))).toHaveLength(1);
});

test('an article that lacks something is a draft with its reasons, and they are counted', () => {
  const { stdout } = printed('first');
  for (const [name, , reason] of UNREADY) {
    expect(stdout).toMatch(reason);
    expect(written('first', 'faults')).toContain(`${name} created`);
  }
  for (const title of ['No date', 'no title', 'No summary']) {
    const rows = rowsAfter('first', title);
    expect({ title, published: rows.map(({ publishedAt }) => publishedAt) }).toEqual({
      title,
      published: [null],
    });
  }
  expect(stdout).toMatch(/^ {2}\d × the date is missing/m);
});

test('an old address that no slug can be redirects to the romanised one', async () => {
  const [article] = published(rowsAfter('first', 'Slugged'));
  expect(article?.slug).toBe('yet-juso');
  const former = await beside.strapi.db
    .query('threeline::former-slug')
    .findMany({ where: { articleDocumentId: article?.documentId } });
  expect(former).toEqual([expect.objectContaining({ slug: '옛 주소', articleLocale: 'en' })]);
});

test.each(HANGUL_SLUGS)('the slug %j of the article “%s” is %j', (_slug, title, slug) => {
  const [article] = published(rowsAfter('first', title));
  expect(article?.slug).toBe(slug);
  const { stdout } = printed('first');
  const told = stdout.split('\n').filter((line) => line.includes(`${title}.md:`));
  if (title.includes('path')) expect(told.join()).toMatch(/:4: slug with a path → its last part/);
  if (title.includes('upper')) expect(told.join()).toMatch(/:4: slug → slug in lower case/);
});

test('published articles whose files are gone are told', () => {
  expect(printed('second').stdout).toMatch(/good\.md: the file is gone.*--prune/);
  expect(published(rowsAfter('second', 'Faultless'))).toHaveLength(1);
});

test(
  'two imports of one folder at once make each file one article',
  () =>
    withFolder(async (folder) => {
      for (let number = 0; number < 25; number += 1) {
        await folder.write(`at-once-${number}.md`, markdown(`At once ${number}`));
      }
      const runs = await Promise.all([importing(folder.path), importing(folder.path)]);
      // Told with what they said, for who has to find out why one failed.
      expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
      expect(published(await stored('At once'))).toHaveLength(25);
    }),
  120_000,
);

const reported = z.looseObject({ path: z.string(), outcome: z.string() });

test(
  '--dry-run does nothing, and says what the run then does',
  () =>
    withFolder(async (folder) => {
      const write = (name: string, title: string, frontMatter: string, body = 'Text.') =>
        folder.write(`all/${name}.md`, markdown(`Dry ${title}`, { frontMatter, body }));
      await cp(ARCHIVE, join(folder.path, 'all/archive'), { recursive: true });
      await write('a', 'one', 'slug: dry-one\nauthor: Nobody Else\naliases: [/x/dry-old/]');
      await write('b', 'two', 'slug: Dry-One\nweight: 1');
      await write('c', 'three', 'slug: dry-three\nweight: 1\naliases: [/x/dry-old/, /x/dry-one/]');
      await write('d', 'same', '');
      await write('e', 'same', '', 'Another text.');
      await write('f', 'six', 'slug: dry-same-2', '[A](a.md), [G](g.md), ![Dot](dot.png)');
      await write('g', 'seven', '', '[F](f.md), ![Other](dot.png), ![Drawn](drawn.png)');
      await folder.write('all/dot.png', png());
      await folder.write('all/drawn.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
      const run = async (name: string, ...args: string[]) => {
        const report = join(folder.path, `${name}.jsonl`);
        const { stdout } = await importing(...args, `--report=${report}`, join(folder.path, 'all'));
        const lines = (await readFile(report, 'utf8')).trim().split('\n');
        const results = lines.map((line) => reported.parse(JSON.parse(line)));
        return { stdout, results: results.sort((a, b) => (a.path < b.path ? -1 : 1)) };
      };

      const dry = await run('dry', '--dry-run');
      expect(dry.stdout).toContain('Nothing was written. It would be: ');
      expect(await stored('Dry')).toEqual([]);

      const { results } = await run('real');
      expect(dry.results).toEqual(results);
      expect((await stored('Dry same')).map(({ slug }) => slug)).toContain('dry-same-2');
    }),
  120_000,
);

test(
  `runs that are killed at random moments are completed by the next, without duplicates (seed ${String(SEED)})`,
  () =>
    withFolder(async (folder) => {
      const random = numbers(SEED);
      const FILES = KILLS * 70;
      for (let number = 0; number < FILES; number += 1) {
        await folder.write(`k${String(number)}.md`, markdown(`Killed ${String(number)}`));
      }
      for (let kill = 0; kill < KILLS; kill += 1) {
        // The first output of most runs is that of their first batch of twenty.
        const lines = Math.floor(random() * 25);
        const delay = Math.floor(random() * 300);
        let dies = false;
        const killed = await runImport(database.env, [folder.path], (child, stdout) => {
          if (dies || stdout.split(': created').length <= lines) return;
          dies = true;
          setTimeout(() => child.kill('SIGKILL'), delay);
        });
        expect(killed.code).toBeNull();
      }
      const before = published(await stored('Killed')).length;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(FILES);

      expect(await importing(folder.path)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(
          `${String(FILES - before)} created, 0 updated, ${String(before)} unchanged`,
        ),
      });
      const titles = published(await stored('Killed')).map(({ title }) => title);
      expect(titles).toHaveLength(FILES);
      expect(new Set(titles).size).toBe(FILES);
    }),
  300_000 * TEST_TIMES,
);

test.each([
  ['no file', []],
  ['an unknown option', ['--force', 'x.md']],
  ['both states', ['--draft', '--publish', 'x.md']],
])('%s is answered with the usage and exit code 2', async (_case, args) => {
  const run = await importing(...args);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('npm run import --');
});

/** A PNG of one pixel. */
function png(): Uint8Array {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
