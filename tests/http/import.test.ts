import { cp, readFile, rm } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { resolve } from 'node:path';
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

const GIVEN = resolve(__dirname, '../../database/seeds/articles/gpt-image-2.ko.txt');

let database: TestDatabase;
let folder: SourceFolder;
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
jest.setTimeout(120_000);

beforeEach(async () => {
  folder = await createFolder();
});
afterEach(async () => {
  await folder.remove();
});

const importing = (...args: string[]): Promise<CommandRun> => runImport(database.env, args);

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

test('the given article is imported word for word', async () => {
  const run = await importing(GIVEN);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 created') });

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

test('importing again changes nothing, an edited file updates its article', async () => {
  const file = await folder.write('one.md', markdown('Again', { frontMatter: 'tags: [a, b]' }));
  await importing(folder.path);
  const before = await stored('Again');
  expect(await importing(folder.path)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('0 created, 0 updated, 1 unchanged, 0 failed'),
  });
  expect(await stored('Again')).toEqual(before);

  await folder.write('one.md', markdown('Again, edited', { frontMatter: 'tags: [b, c]' }));
  expect((await importing(file)).stdout).toContain('0 created, 1 updated, 0 unchanged, 0 failed');
  const after = published(await stored('Again'));
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({
    documentId: before[0]?.documentId,
    slug: before[0]?.slug,
    title: 'Again, edited',
  });
  expect(after[0]?.tags.map(({ name }) => name).sort()).toEqual(['b', 'c']);
});

test('a file that was moved keeps its article', async () => {
  const old = await folder.write('old/moved.md', markdown('Moved'));
  await importing(folder.path);
  await rm(old);
  const elsewhere = await createFolder();
  try {
    await elsewhere.write('new.md', markdown('Moved'));
    expect((await importing(elsewhere.path)).stdout).toContain('1 unchanged');
    await elsewhere.write('new.md', markdown('Moved and edited'));
    expect((await importing(elsewhere.path)).stdout).toContain('1 updated');
  } finally {
    await elsewhere.remove();
  }
  expect(published(await stored('Moved'))).toHaveLength(1);
});

test('a copied file never takes over the article of the first one', async () => {
  const first = await folder.write('a.md', markdown('Copied'));
  const second = first.replace(/a\.md$/, 'b.md');
  await importing(folder.path);
  await cp(first, second);
  const copied = await importing(folder.path);
  expect(copied.stdout).toContain('0 created, 0 updated, 2 unchanged');
  expect(copied.stdout).toMatch(/b\.md: not imported, for it holds the same as .*a\.md/);

  await folder.write('b.md', markdown('Copied and edited'));
  expect((await importing(folder.path)).stdout).toContain('1 created, 0 updated, 1 unchanged');
  const rows = published(await stored('Copied'));
  expect(rows.map(({ title }) => title).sort()).toEqual(['Copied', 'Copied and edited']);
});

test('files that differ in their language are one article in two locales', async () => {
  await folder.write('pair.ko.md', markdown('짝'));
  await folder.write('pair.en.md', markdown('짝 in English'));
  expect((await importing(folder.path)).stdout).toContain('2 created');
  const rows = published(await stored('짝'));
  expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
  expect(rows.map(({ locale }) => locale).sort()).toEqual(['en', 'ko']);
});

test('the state comes from the front matter, --draft and --publish', async () => {
  await folder.write('draft.md', markdown('State one', { frontMatter: 'draft: true' }));
  await folder.write('plain.md', markdown('State two'));
  await importing(folder.path);
  expect(published(await stored('State')).map(({ title }) => title)).toEqual(['State two']);

  expect((await importing('--publish', folder.path)).stdout).toContain('1 updated, 1 unchanged');
  expect(published(await stored('State'))).toHaveLength(2);

  await folder.write('third.md', markdown('State three'));
  await importing('--draft', folder.path);
  expect(published(await stored('State three'))).toHaveLength(0);
  expect(await stored('State three')).toHaveLength(1);
});

test('what --draft kept back is published by the next import', async () => {
  await folder.write('back.md', markdown('Kept back'));
  await importing('--draft', folder.path);
  expect((await importing(folder.path)).stdout).toContain('1 updated');
  expect(published(await stored('Kept back'))).toHaveLength(1);
});

test('an article of a day to come is a draft, and the reason is told', async () => {
  const file = (date: string) => markdown('Of later').replace('2025-03-04', date);
  await folder.write('later.md', file('2999-01-01'));
  const { stdout, stderr } = await importing('--publish', folder.path);
  expect(stdout).toContain('1 created');
  expect(stdout + stderr).toMatch(/later\.md:3: .*publication date ahead of today → draft/);
  expect(published(await stored('Of later'))).toHaveLength(0);
  expect(await stored('Of later')).toHaveLength(1);
  await folder.write('later.md', file('2025-01-01'));
  expect((await importing(folder.path)).stdout).toContain('1 updated');
  expect(published(await stored('Of later'))).toHaveLength(1);
});

test('two files with one slug stay two: the second is refused, however often it is run', async () => {
  await folder.write('a/one.md', markdown('Slug one', { frontMatter: 'slug: one-slug' }));
  await folder.write('b/two.md', markdown('Slug two', { frontMatter: 'slug: one-slug' }));
  for (const expected of [
    '1 created, 0 updated, 0 unchanged',
    '0 created, 0 updated, 1 unchanged',
  ]) {
    const run = await importing(folder.path);
    expect(run.stdout).toContain(`${expected}, 1 failed`);
    expect(run.stderr).toMatch(/two\.md:4: .*one-slug.*taken/);
  }
  expect(published(await stored('Slug')).map(({ title }) => title)).toEqual(['Slug one']);
});

test('two imports of one folder at once make each file one article', async () => {
  for (let number = 0; number < 25; number += 1) {
    await folder.write(`at-once-${number}.md`, markdown(`At once ${number}`));
  }
  const runs = await Promise.all([importing(folder.path), importing(folder.path)]);
  // Told with what they said, for who has to find out why one failed.
  expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
  expect(published(await stored('At once'))).toHaveLength(25);
}, 120_000);

test('--dry-run shows what would be done and does nothing', async () => {
  await folder.write('dry.md', markdown('Dry', { frontMatter: 'author: Nobody Else' }));
  expect(await importing('--dry-run', folder.path)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing was written. It would be: 1 created'),
  });
  expect(await stored('Dry')).toEqual([]);
});

test('pictures beside a file come to the media library, others become links that are counted', async () => {
  await folder.write('pictures/dot.png', png());
  const body =
    '![A dot](pictures/dot.png)\n\n![Far](https://example.com/far.png)\n\n![No](../../etc/passwd.png)';
  await folder.write('pictured.md', markdown('Pictured', { body }));
  const run = await importing(folder.path);
  expect(run.stdout).toContain('1 × image → link');
  const [article] = published(await stored('Pictured'));
  const [image, link, text] = article?.sections[0]?.body ?? [];
  expect(image).toMatchObject({ type: 'image', image: { width: 1, alternativeText: 'A dot' } });
  expect(link).toMatchObject({ children: [{ type: 'link', url: 'https://example.com/far.png' }] });
  expect(text).toMatchObject({ type: 'paragraph' });
});

test('pictures are taken by their content and upright; what is refused becomes its text, with the reason', async () => {
  const lying = await sharp()({
    create: { width: 20, height: 10, channels: 3, background: 'red' },
  })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  await folder.write('pictures/lying', lying);
  await folder.write('pictures/drawn.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await folder.write('pictures/cut.png', png().subarray(0, 20));
  const body = '![A](pictures/lying)\n\n![B](pictures/drawn.png)\n\n![C](pictures/cut.png)';
  await folder.write('sniffed.md', markdown('Sniffed', { body }));
  const run = await importing(folder.path);
  expect(run.stdout).toMatch(/image → text\. "drawn\.png" is .* by its content\./);
  expect(run.stdout).toMatch(/image → text\. "cut.*\.png" /);
  const [article] = published(await stored('Sniffed'));
  const [image, drawn, cut] = article?.sections[0]?.body ?? [];
  expect(image).toMatchObject({ type: 'image' });
  const file: unknown = await beside.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name: { $startsWith: 'lying-' } } });
  expect(file).toMatchObject({ width: 10, height: 20, mime: 'image/jpeg', ext: '.jpg' });
  expect(drawn).toMatchObject({ type: 'paragraph' });
  expect(cut).toMatchObject({ type: 'paragraph' });
});

test('each fault is told as file:line: reason, the other files go in, and the command exits 1', async () => {
  const cases: [name: string, content: string | Uint8Array, fault: RegExp][] = [
    ['binary.md', Uint8Array.from([0x23, 0x20, 0x61, 0x0a, 0xff, 0xfe]), /binary\.md:2: /],
    ['empty.md', '', /empty\.md:1: /],
    ['four.md', markdown('Four').replace('- Three.', '- Three.\n- Four.'), /four\.md:14: /],
    ['no-date.md', markdown('No date').replace(/date: .*\n/, ''), /no-date\.md:\d+: .*date/],
    ['no-title.txt', '\n2025년 12월 12일\n글\n', /no-title\.txt:\d+: /],
    ['nul.md', markdown('Nul').replace('One', 'O\u0000ne'), /nul\.md:11: /],
    [
      'no-summary.md',
      '---\ntitle: X\ndate: 2025-01-01\n---\n\n## A\n\nb\n',
      /no-summary\.md:\d+: /,
    ],
    ['slug.md', markdown('Slug', { frontMatter: 'slug: "not a slug"' }), /slug\.md:4: /],
    ['locale.md', markdown('Locale', { frontMatter: 'locale: fr' }), /locale\.md:4: .*"fr"/],
  ];
  for (const [name, content] of cases) await folder.write(name, content);
  await folder.write('good.md', markdown('Faultless'));
  const run = await importing(folder.path);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(`1 created, 0 updated, 0 unchanged, ${String(cases.length)} failed`);
  for (const [, , fault] of cases) expect(run.stderr).toMatch(fault);
  expect(published(await stored('Faultless'))).toHaveLength(1);
});

test('a run that is killed halfway is completed by the next, without duplicates', async () => {
  const FILES = 90;
  for (let number = 0; number < FILES; number += 1) {
    await folder.write(`k${String(number)}.md`, markdown(`Killed ${String(number)}`));
  }
  const killed = await runImport(database.env, [folder.path], (child, stdout) => {
    if (stdout.includes(': created')) child.kill('SIGKILL');
  });
  expect(killed.code).toBeNull();
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
}, 120_000);

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
