import { articleLosses } from './article-losses';
import {
  filledValues,
  isChangedSince,
  isEmptyForm,
  pictureCount,
  storedBodies,
} from './form-values';
import { isArticleFile, sourceOfClipboard, type PastedArticle } from './pasted-article';

const sourceOf = (clipboard: { html?: string; text: string }) => {
  const source = sourceOfClipboard({ html: '', ...clipboard });
  return source === null ? null : [source.name, new TextDecoder().decode(source.bytes)];
};
const LINES = '제목\n2025년 12월 12일\n\n리드\n3줄 요약\n- 하나\n- 둘\n- 셋';

test('what is pasted is read as the import would read its file', () => {
  expect(sourceOf({ text: LINES })).toEqual(['paste.txt', LINES]);
  expect(sourceOf({ text: `# ${LINES}` })).toEqual(['paste.md', `# ${LINES}`]);
  expect(sourceOf({ text: `---\ntitle: a\n---\n${LINES}` })?.[0]).toBe('paste.md');
  expect(sourceOf({ html: '<p>a</p>', text: LINES })?.[0]).toBe('paste.txt');
  expect(sourceOf({ html: '<h1>a</h1>', text: LINES })).toEqual(['paste.html', '<h1>a</h1>']);
});

test('what lines cannot tell of a formatted text is counted', () => {
  const leftOutOf = (html: string) => sourceOfClipboard({ html, text: LINES })?.leftOut;
  expect(leftOutOf('<p>a</p><img src="a.png"><p>b<img src="b.png"></p>')).toEqual({
    pictures: 2,
    hasFormatting: false,
  });
  for (const html of ['<p><b>a</b></p>', '<p><a href="b">a</a></p>', '<ul><li>a</li></ul>'])
    expect(leftOutOf(html)).toEqual({ pictures: 0, hasFormatting: true });
  expect(leftOutOf('<b style="font-weight:normal;" id="a"><p>a</p></b>')?.hasFormatting).toBe(
    false,
  );
  expect(leftOutOf('<h2>a</h2><p><b>b</b><img src="a.png"></p>')).toEqual({
    pictures: 0,
    hasFormatting: false,
  });
});

test('what an article loses is counted before the form is filled', () => {
  const conversions = [
    { line: 1, from: 'table', to: 'code block' },
    { line: 2, from: 'HTML comment', to: 'nothing', text: '<!-- 메모 -->' },
    { line: 3, from: 'link in the lead', to: 'text', text: 'https://a.example' },
    { line: 4, from: 'thematic break', to: 'border of a section' },
    { line: 5, from: 'comments block', to: 'nothing', text: '댓글' },
  ];
  expect(
    articleLosses({ sections: [], conversions }, { pictures: 2, hasFormatting: true }),
  ).toEqual({ table: 1, words: 1, plain: 1, picture: 2 });
});

test('a few lines are no article', () => {
  expect(sourceOf({ text: '하나\n둘\n\n\n셋' })).toBeNull();
});

test.each(['a.txt', 'B.MD', 'c.html', 'd.htm', 'e.markdown', 'f.docx'])(
  '%s is an article',
  (name) => {
    expect(isArticleFile({ name })).toBe(true);
    expect(isArticleFile({ name: `${name}.png` })).toBe(false);
  },
);

const text = (value: string) => ({ type: 'text' as const, text: value });
const image = (url: string) => ({
  type: 'image-reference' as const,
  ...{ url, alternativeText: '', title: null, line: 1 },
});
const article: PastedArticle = {
  title: '제목',
  publicationDate: null,
  lead: '리드',
  summary: { line1: '1', line2: '2', line3: '3' },
  hasWrongSummary: false,
  sections: [
    {
      heading: '하나',
      body: [image('a'), { type: 'paragraph', children: [text('글')] }, image('b'), image('c')],
    },
    { heading: '둘', body: [] },
  ],
  locale: 'ko',
  conversions: [],
  unused: [],
};

const imageBlock = (url: string) => ({
  type: 'image' as const,
  image: { url },
  children: [text('')],
});
const EMPTY = { title: '', publicationDate: '2025-01-01', author: { connect: [] }, sections: [] };
const FILLED_SECTIONS = [
  {
    __temp_key__: 'a0',
    heading: '하나',
    body: [imageBlock('a'), { type: 'paragraph', children: [text('글')] }, imageBlock('c')],
  },
  { __temp_key__: 'a1', heading: '둘', body: null },
];
const stored = storedBodies(article, ({ url }) =>
  Promise.resolve(url === 'b' ? null : imageBlock(url)),
);

test('a form takes what the text has, and keeps the rest', async () => {
  const { bodies, ...counts } = await stored;
  expect(pictureCount(article)).toBe(3);
  expect(counts).toEqual({ stored: 2, missing: 1 });
  expect(filledValues({ before: EMPTY, now: EMPTY }, article, bodies)).toEqual({
    title: '제목',
    publicationDate: '2025-01-01',
    lead: '리드',
    summary: article.summary,
    author: { connect: [] },
    sections: FILLED_SECTIONS,
  });
});

test('what is typed while pictures upload stays', async () => {
  const { bodies } = await stored;
  const typed = { heading: '쓴 것', body: null };
  const now = {
    ...EMPTY,
    title: '새 제목',
    author: { connect: [{ id: 1 }] },
    sections: [{ heading: null, body: null }, typed],
  };
  expect(filledValues({ before: EMPTY, now }, article, bodies)).toEqual({
    title: '새 제목',
    publicationDate: '2025-01-01',
    lead: '리드',
    summary: article.summary,
    author: { connect: [{ id: 1 }] },
    sections: [...FILLED_SECTIONS, { ...typed, __temp_key__: 'a2' }],
  });
});

const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

test.each<[boolean, Record<string, unknown>]>([
  [true, EMPTY],
  [true, { title: ' ', lead: null, summary: { line1: '', line2: null, line3: '' } }],
  [true, { sections: [{ heading: null, body: [paragraph('')], __temp_key__: 'a0' }] }],
  [false, { title: '제목' }],
  [false, { lead: '리드' }],
  [false, { summary: { line1: '', line2: '둘', line3: '' } }],
  [false, { sections: [{ heading: '하나', body: null }] }],
  [false, { sections: [{ heading: null, body: [paragraph('글')] }] }],
  [false, { sections: [{ heading: null, body: [imageBlock('a')] }] }],
])('a form takes an article only if it is empty (%s: %j)', (expected, values) => {
  expect(isEmptyForm(values)).toBe(expected);
});

test('a fill can be undone until the form is changed; the slug follows the title', () => {
  const filled = { title: '제목', slug: '', sections: FILLED_SECTIONS };
  expect(isChangedSince(filled, { ...filled, slug: 'jemok' })).toBe(false);
  expect(isChangedSince(filled, { ...filled, sections: structuredClone(FILLED_SECTIONS) })).toBe(
    false,
  );
  expect(isChangedSince(filled, { ...filled, sections: FILLED_SECTIONS.slice(1) })).toBe(true);
  expect(isChangedSince(filled, { ...filled, lead: '리드' })).toBe(true);
});
