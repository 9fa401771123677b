import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from './parsing';
import { readPasted } from './read-pasted';

const RULES = {
  keys: new Map<string, never>(),
  dates: { timeZone: 'Asia/Seoul', format: null },
  locales: { installed: ['ko', 'en'], standard: 'ko', chosen: null },
};
const read = (name: string, text: string) => {
  const reading = readPasted(name, new TextEncoder().encode(text), RULES);
  if (!reading.ok) throw new Error(`line ${reading.line}`);
  return reading.article;
};

test('the given article is read as its import reads it', () => {
  const path = join(__dirname, '../../../database/seeds/articles/gpt-image-2.ko.txt');
  const bytes = readFileSync(path);
  const parsed = parseArticle({ path, bytes });
  const reading = readPasted('paste.txt', bytes, RULES);
  expect(parsed.ok && reading.ok && reading.article).toEqual(
    parsed.ok && {
      title: parsed.article.title,
      publicationDate: '2025-12-12',
      lead: parsed.article.lead,
      summary: parsed.article.summary,
      sections: parsed.article.sections,
      locale: 'ko',
      conversions: [],
      unused: [],
    },
  );
});

test('a formatted text has its date in its first paragraph', () => {
  const html =
    '<p class=MsoTitle>A tide table</p><p>March 2, 2026</p><p>The <b>sea</b>.</p><h2>One</h2><p>A <b>b</b>.</p>';
  expect(read('paste.html', html)).toMatchObject({
    title: 'A tide table',
    publicationDate: '2026-03-02',
    lead: 'The sea.',
    summary: null,
    locale: 'en',
    sections: [
      {
        heading: 'One',
        body: [{ children: [{ text: 'A ' }, { text: 'b', bold: true }, { text: '.' }] }],
      },
    ],
  });
});

test('what Hangul copies has its headings by their styles', () => {
  const html = readFileSync(
    join(__dirname, '../../../tests/support/fixtures/clipboards/hwp.html'),
    'utf8',
  );
  const { title, sections } = read('paste.html', html);
  expect([title, ...sections.map(({ heading }) => heading)]).toEqual(['추진 배경', '신청 방법']);
});

test('a paste gives no title, and a file its name', () => {
  const text = '리드다.\n\n## 하나\n\n글.\n';
  expect(read('paste.md', text).title).toBeNull();
  expect(read('2026-03-04-tide-table.md', text)).toMatchObject({
    title: 'tide table',
    publicationDate: '2026-03-04',
  });
});

test('what the form does not take is named, and a language that the site lacks is not chosen', () => {
  const text = '---\ntitle: T\nlang: fr\ntags: [a]\nauthor: B\ncover: c.png\n---\nLead.\n';
  expect(read('a.md', text)).toMatchObject({ unused: ['tags', 'author', 'cover'], locale: 'ko' });
});

test('what cannot be read is refused with its line', () => {
  expect(readPasted('a.txt', new Uint8Array([0x41, 0x0a, 0xff, 0xfe, 0xff]), RULES)).toEqual({
    ok: false,
    line: 2,
  });
});
