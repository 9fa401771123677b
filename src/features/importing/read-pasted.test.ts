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
      hasWrongSummary: false,
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

describe('a summary that is not of three lines', () => {
  const textWith = (summary: string) =>
    `제목\n2025년 12월 12일\n\n리드다.\n\n3줄 요약\n${summary}\n\n## 첫 소제목\n본문이다.\n`;

  test.each([
    ['two lines', '- 하나\n- 둘', ['하나', '둘']],
    ['four lines', '- 하나\n- 둘\n- 셋\n- 넷', ['하나', '둘', '셋', '넷']],
    ['four lines without marks', '하나다.\n둘이다.\n셋이다.\n넷이다.', ['하나다.', '넷이다.']],
  ])('stays part of a plain text: %s', (_name, summary, words) => {
    const article = read('paste.txt', textWith(summary));
    expect(article).toMatchObject({
      title: '제목',
      publicationDate: '2025-12-12',
      summary: null,
      hasWrongSummary: true,
      sections: [{ heading: '첫 소제목' }],
    });
    for (const word of words) expect(article.lead).toContain(word);
    expect(article.lead).toMatch(/^리드다\./);
  });

  test.each([
    ['paste.md', '# 제목\n\n리드다.\n\n## 3줄 요약\n\n- 하나\n- 둘\n\n## 첫 소제목\n\n본문이다.\n'],
    [
      'paste.html',
      '<h1>제목</h1><p>리드다.</p><h2>3줄 요약</h2><ul><li>하나</li><li>둘</li></ul><h2>첫</h2><p>본문</p>',
    ],
  ])('stays part of a formatted text: %s', (name, text) => {
    const article = read(name, text);
    expect(article).toMatchObject({ summary: null, hasWrongSummary: true });
    expect(JSON.stringify(article.sections)).toContain('하나');
  });

  test('is not told of a text without one', () => {
    expect(read('paste.md', '# 제목\n\n리드다.\n').hasWrongSummary).toBe(false);
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
