import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { searchingOf } from '../support/actors/searching';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { titles, index } = searchingOf(app);

const SEED = seedOf(6);
const random = numbers(SEED);
const pick = pickFrom(random);
const root = resolve(__dirname, '../..');

const judged = z
  .array(z.object({ words: z.array(z.string()), finds: z.array(z.string()) }))
  .parse(
    JSON.parse(readFileSync(resolve(__dirname, '../support/fixtures/recall-queries.json'), 'utf8')),
  );

/** What a seed article is known by in an answer. */
const TITLES: Record<string, string> = {
  'gpt-image-2': 'GPT 5.2와',
  'hangul-unicode': '유니코드가 한글을',
  kimjang: '김장, 겨울을',
  'seoul-fortress-night': '한양도성 밤 사진',
  'three-line-summary': '3줄 요약 쓰는 법',
  'west-coast-tides': '서해 밀물과 썰물',
};

/** After a consonant, and after a vowel. */
const PARTICLES = [
  '은/는',
  '이/가',
  '을/를',
  '과/와',
  '으로/로',
  '의/의',
  '에서/에서',
  '도/도',
  '만/만',
];

function withParticle(word: string): string {
  const [afterConsonant = '', afterVowel = ''] = pick(PARTICLES).split('/');
  const endsInVowel = ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 === 0;
  return word + (endsInVowel ? afterVowel : afterConsonant);
}

/** Five ways of typing a query: as it was judged, with particles, spaced or ordered otherwise. */
function variants(words: readonly string[]): string[] {
  const plain = words.join(' ');
  if (!/[가-힣]$/.test(plain)) {
    return [plain, plain.toLowerCase(), `${plain}는`, `${plain} 공개`, `‘${plain}’`];
  }
  const ways = new Set([plain, words.join(''), [...words].reverse().join(' ')]);
  for (let tries = 0; ways.size < 5; tries += 1) {
    if (tries === 1000) throw new Error(`"${plain}" has no five ways of typing it.`);
    ways.add(withParticle(pick([plain, words.join('')])));
  }
  return [...ways];
}
const queries = judged.flatMap(({ words, finds }) =>
  variants(words).map((query) => ({ query, finds })),
);

/** Articles of other words, many of whose syllables are those of the queries. */
async function writeOthers(count: number): Promise<void> {
  const syllables = judged.flatMap(({ words }) =>
    words.flatMap((word) => word.match(/[가-힣]/g) ?? []),
  );
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const text = (length: number) => Array.from({ length }, word).join(' ');
  for (let n = 0; n < count; n += 1) {
    const data = articleInput({
      title: text(5),
      lead: text(20),
      summary: { line1: text(6), line2: text(6), line3: text(6) },
      sections: [{ heading: text(3), body: paragraphs(text(250)) }],
    });
    await documents(app).create({ data, locale: 'ko', status: 'published' });
  }
}

async function importSeeds(): Promise<void> {
  type Importing = typeof import('../../src/features/importing');
  type Rules = typeof import('../../src/articles/rules');
  const of = (feature: string): unknown => testHost.require(resolve(root, 'dist/src', feature));
  const { articleFiles, importFiles } = of('features/importing') as Importing;
  const { readinessFaults } = of('articles/rules') as Rules;
  const found = await articleFiles([resolve(root, 'database/seeds/articles')], {
    from: root,
    project: root,
  });
  const setSchedule = () => Promise.resolve();
  const isScheduled = () => Promise.resolve(false);
  const options = { found, project: root, state: 'published', setSchedule, isScheduled } as const;
  const results: unknown[] = [];
  for await (const result of importFiles(app.strapi, { ...options, readinessFaults })) {
    results.push(result);
  }
  expect(results).toHaveLength(found.files.length);
}

test('of 200 Korean queries at least 95 in 100 find what they were judged to find', async () => {
  await importSeeds();
  await writeOthers(60);
  await index();
  const lines: string[] = [];
  let sum = 0;
  for (const { query, finds } of queries) {
    const found = await titles(query);
    const missing = finds.filter(
      (file) => !found.some((title) => title.includes(TITLES[file] ?? file)),
    );
    sum += 1 - missing.length / finds.length;
    lines.push(
      `${missing.length === 0 ? 'found ' : 'MISSED'} "${query}" → ${finds.join(', ')}; ${String(found.length)} in the first ten`,
    );
  }
  const recall = sum / queries.length;
  testHost.process.stdout.write(
    `\nRecall of search, seed ${String(SEED)}:\n${lines.join('\n')}\nrecall ${recall.toFixed(3)} of ${String(queries.length)}\n`,
  );
  expect(queries).toHaveLength(200);
  expect(recall).toBeGreaterThanOrEqual(0.95);
}, 300_000);
