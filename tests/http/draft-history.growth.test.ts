import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { paragraphs } from '../support/fixtures/builders';
import { draftArticle } from '../support/fixtures/documents';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { draftHistory } from '../support/fixtures/saved-drafts';

const app = useApplication();

const SAVES = 1000;
const SECTIONS = 20;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Far from now, so that the saves of other tests are not thinned with these. */
const START = Date.UTC(2020, 0, 6);

const SEEDS = resolve(__dirname, '../../database/seeds/articles');
const text = readdirSync(SEEDS)
  .map((name) => readFileSync(resolve(SEEDS, name), 'utf8'))
  .join('\n');
const random = numbers(seedOf());
const pick = pickFrom(random);
/** A body of 500 characters of real articles. */
const written = () => {
  const start = Math.floor(random() * (text.length - 500));
  return paragraphs(text.slice(start, start + 500).replace(/\s+/g, ' '));
};

interface Size {
  rows: number;
  /** Of the contents alone. */
  bytes: number;
  /** Of the table and its indexes, with free space. */
  stored: number;
}

const firstRow = z.union([
  z
    .object({ rows: z.tuple([z.record(z.string(), z.coerce.number())]) })
    .transform(({ rows }) => rows[0]),
  z.tuple([z.record(z.string(), z.coerce.number())]).transform(([row]) => row),
]);

async function size(): Promise<Size> {
  const query = async (sql: string) => firstRow.parse(await app.strapi.db.connection.raw(sql));
  const isSqlite = testHost.database === 'sqlite';
  const sum = await query(
    `select count(*) as n, sum(${isSqlite ? 'length' : 'octet_length'}(content)) as bytes from threeline_drafts`,
  );
  const stored = isSqlite
    ? await query("select sum(pgsize) as stored from dbstat where name like 'threeline_drafts%'")
    : await query("select pg_total_relation_size('threeline_drafts') as stored");
  return { rows: sum['n'] ?? 0, bytes: sum['bytes'] ?? 0, stored: stored['stored'] ?? 0 };
}

/** Saves the draft with another section, as another version of the application would. */
async function save(documentId: string, sectionIds: readonly number[], at: number): Promise<void> {
  const { connection } = app.strapi.db;
  await connection('components_article_sections')
    .where({ id: pick(sectionIds) })
    .update({ body: JSON.stringify(written()) });
  await connection('articles')
    .where({ document_id: documentId, published_at: null })
    .update({ updated_at: testHost.database === 'sqlite' ? at : new Date(at).toISOString() });
  await draftHistory().recordDrafts(app.strapi, [documentId]);
}

test('a thousand saves of an article with twenty sections stay below a bound, and shrink to a few', async () => {
  const sections = Array.from({ length: SECTIONS }, (_, index) => ({
    heading: `제목 ${String(index)}`,
    body: written(),
  }));
  const documentId = await draftArticle(app, { sections });
  const found: unknown = await app.strapi.db
    .connection('components_article_sections as s')
    .join('articles_cmps as l', 'l.cmp_id', 's.id')
    .join('articles as a', 'a.id', 'l.entity_id')
    .where({ 'a.document_id': documentId, 'l.field': 'sections' })
    .pluck('s.id');
  const sectionIds = z.array(z.number()).length(SECTIONS).parse(found);
  const before = await size();
  for (let number = 1; number <= SAVES; number += 1) {
    await save(documentId, sectionIds, START + number * MINUTE);
  }
  const full = await size();
  await draftHistory().thinDueDrafts(app.strapi, START + 3 * DAY);
  const hourly = await size();
  await draftHistory().thinDueDrafts(app.strapi, START + 10 * DAY);
  const daily = await size();
  console.info(
    JSON.stringify({ json: JSON.stringify(sections).length, before, full, hourly, daily }),
  );

  expect(full.rows).toBe(SAVES + 1);
  expect(full.stored).toBeLessThan(SAVES * 16_384);
  expect(hourly.rows).toBeLessThanOrEqual(SAVES / 60 + 3);
  expect(hourly.bytes).toBeLessThan(300_000);
  expect(daily.rows).toBeLessThanOrEqual(3);
}, 300_000);
