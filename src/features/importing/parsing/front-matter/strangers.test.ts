import { articleOf, parse } from '../test-support';

/* Front matter that people write and generators accept. */
const BODY = '\nlead\n\n## 3줄 요약\n\n- a\n- b\n- c\n\n## S\n\nbody\n';
const HEAD = '---\ntitle: T\ndate: 2025-01-01\n';

const withKey = (line: string, path = 'a.md') => articleOf(path, `${HEAD}${line}\n---\n${BODY}`);
const told = ({ conversions }: ReturnType<typeof articleOf>) =>
  conversions.map(({ from, text }) => `${from}: ${text ?? ''}`);

it.each([
  ...['private: true', 'password: x', 'unlisted: true', 'hidden: yes', '비공개: true'],
  ...['visibility: 비공개', 'status: scheduled', 'status: future', 'status: anything'],
])('%s makes a draft with a reason', (line) => {
  const article = withKey(line);
  expect(article).toMatchObject({ draft: true, shortcomings: [{ line: 4 }] });
  expect(JSON.stringify(article)).not.toContain('nothing');
});

it.each(['private: false', 'status: publish', 'visibility: public', '상태: 발행', 'hidden: no'])(
  '%s does not hold an article back',
  (line) => {
    expect(withKey(line)).toMatchObject({ draft: false, shortcomings: [] });
  },
);

it.each([
  ['a comment of MDX', 'a.mdx', `{/* note */}\n\n# T\n${BODY}`],
  ['an attribute of kramdown', 'a.md', `{:toc}\n\n# T\n${BODY}`],
  ['three dots as its end', 'a.md', `${HEAD}...\n${BODY}`],
  ['blank lines before it', 'a.md', `\n\n${HEAD}---\n${BODY}`],
])('front matter may have %s', (_, path, text) => {
  expect(articleOf(path, text)).toMatchObject({ title: 'T', summary: { line3: 'c' } });
});

it('keeps a broken block in the report of a draft', () => {
  const article = withKey('description: 요약: 이것은: 설명');
  expect(article.shortcomings.map(({ reason }) => reason).join()).toContain('cannot be read');
  expect(told(article).join()).toContain('요약: 이것은: 설명');
  expect(article.summary).toEqual({ line1: 'a', line2: 'b', line3: 'c' });
});

it('does not take the text between thematic breaks for front matter', () => {
  const breaks = `${HEAD}---\n\n---\n\n## 3줄 요약\n\n- a\n- b\n- c\n\n---\n\n## S\n\nx\n`;
  expect(articleOf('a.md', breaks).summary).toEqual({ line1: 'a', line2: 'b', line3: 'c' });
  const pair = articleOf('a.md', `${HEAD}---\n---\n## 소개\n키: 값\n---\n\nx\n`);
  expect(pair.sections.map(({ heading }) => heading)).toEqual(['소개', '키: 값']);
});

it.each([
  ['lang: ko-KR', 'a.md', 'ko'],
  ['locale: en_US', 'a.md', 'en'],
  ['language: Python', 'a.md', 'ko'],
  ['x: y', 'deno.ts.md', 'ko'],
  ['x: y', 'a.en.md', 'en'],
])('%s in %s is in the language %s', (line, path, locale) => {
  const korean = `${HEAD}${line}\n---\n${BODY}\n한국어 본문이다.\n`;
  expect(articleOf(path, korean)).toMatchObject({ locale, shortcomings: [] });
});

it('takes lines from the description only if the text has none', () => {
  const description = 'description: |\n  one\n  two\n  three';
  expect(withKey(description).summary).toEqual({ line1: 'a', line2: 'b', line3: 'c' });
  const without = articleOf('a.md', `${HEAD}${description}\n---\n\nlead\n\n## S\n\nbody\n`);
  expect(without.summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
});

it.each([
  ['tags:\n  - a\n  - \n  - b', ['a', 'b'], null],
  ['categories:\n  - [스포츠, 야구]\n  - 기타', ['야구', '기타'], '스포츠'],
  ['tags: [{label: 리눅스}, {name: x}]', ['리눅스', 'x'], null],
  ['category: 데이터 분석', [], '데이터 분석'],
])('reads %s', (line, tags, category) => {
  expect(withKey(line, '_posts/a.md')).toMatchObject({ tags, category, shortcomings: [] });
});

it('tells keys that are written twice, and the last counts', () => {
  const spelled = withKey('Tags: [x]\ntags: [y]');
  expect(spelled.tags).toEqual(['y']);
  expect(told(spelled)).toContain('key “tags” that is written twice: x');
  const json = articleOf('a.md', `{"title": "A", "date": "2025-01-01",\n"title": "B"}\n${BODY}`);
  expect(json.title).toBe('B');
  expect(told(json)).toContain('key “title” that is written twice: A');
});

it('takes no address of a place and no other name for a slug', () => {
  expect(withKey('address: 서울시 강남구').slug).toBeNull();
  expect(withKey('aliases: [docker]').formerSlugs).toEqual([]);
  expect(withKey('aliases: [/old/x/]').formerSlugs).toEqual(['x']);
  expect(withKey('aliases: [docker]\nweight: 1').formerSlugs).toEqual(['docker']);
});

it.each(['2024-Jan-05', '2024–01–05', '2024-01-05 AM 10:00'])('reads the date %s', (date) => {
  const text = `---\ntitle: T\ndate: ${date}\n---\n${BODY}`;
  expect(articleOf('a.md', text).publicationDate).toBe('2024-01-05');
});

it.each(['05/01/2024 10:00', '05/01/2024 오전 10:00'])(
  'reads %s by a format of the day',
  (date) => {
    const rules = {
      dates: { timeZone: 'Asia/Seoul', format: 'dd/MM/yyyy' },
      locales: { installed: ['ko'], standard: 'ko', chosen: null },
      keys: new Map(),
    };
    const text = `---\ntitle: T\ndate: ${date}\n---\n${BODY}`;
    expect(parse('a.md', text, rules)).toMatchObject({
      article: { publicationDate: '2024-01-05', publishAt: new Date('2024-01-05T01:00:00Z') },
    });
  },
);

it('keeps the address of a link with brackets in its text, and of a picture in a label', () => {
  const url = 'https://a.example/x';
  expect(JSON.stringify(articleOf('a.md', `${HEAD}---\n${BODY}\n[[1]](${url})\n`))).toContain(
    `"url":"${url}"`,
  );
  const label = BODY.replace('## 3줄 요약', '## ![](p.png "제목") 3줄 요약');
  expect(told(articleOf('a.md', `${HEAD}---\n${label}`)).join()).toContain('p.png 제목');
});

it('reads a long text without headings as one section', () => {
  const paragraphs = Array.from(
    { length: 10 },
    (_, at) => `${String(at)} ${'가나다 '.repeat(200)}`,
  );
  const article = articleOf('a.md', `${HEAD}---\n\n${paragraphs.join('\n\n')}\n`);
  expect(article).toMatchObject({ lead: null, shortcomings: [] });
  expect(article.sections.map(({ heading, body }) => [heading, body.length])).toEqual([[null, 10]]);
});

it('resolves the entities in the title of a page', () => {
  const page = '<html><head><title>A &amp; B</title></head><body><p>lead</p></body></html>';
  expect(articleOf('a.html', page).title).toBe('A & B');
});
