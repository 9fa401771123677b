import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from './parse-article';
import type { ParsedArticle } from './parsed-article';

const FOLDER = join(__dirname, '../../../../tests/support/fixtures/archive');

function read(path: string, within = path): ParsedArticle {
  const result = parseArticle({ path: within, bytes: readFileSync(join(FOLDER, path)) });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

const told = ({ conversions }: ParsedArticle) =>
  conversions.map(({ from, to }) => `${from} → ${to}`);

it.each(['00', '01', '02', '03', '04', '06', '07', '08'])('reads the date of date/%s', (name) => {
  expect(read(`date/${name}.md`)).toMatchObject({
    publicationDate: '2024-01-05',
    shortcomings: [],
  });
});

it('reads the times of dates', () => {
  const at = new Date('2024-01-05T01:00:00Z');
  expect(read('date/07.md').publishAt).toEqual(at);
  expect(read('date/08.md').publishAt).toEqual(at);
  expect(read('jekyll/_posts/2019-04-07-time-zone.md')).toMatchObject({
    publicationDate: '2019-04-07',
    publishAt: new Date('2019-04-08T04:30:00Z'),
  });
});

it.each(['created', 'date_published', 'pubDate', 'publishDate', 'publishedAt', 'published_at'])(
  'reads the date in the key %s',
  (key) => {
    expect(read(`datekey/${key}.md`)).toMatchObject({
      publicationDate: '2024-01-05',
      shortcomings: [],
    });
  },
);

it.each(['date/05.md', 'datekey/updated.md'])('%s is a draft without a date', (path) => {
  const article = read(path);
  expect(article).toMatchObject({ publicationDate: null, shortcomings: [{}] });
  expect(article.sections).toHaveLength(2);
});

it.each([
  ['bom', '인코딩', []],
  ['cp949', '완성', ['CP949 → UTF-8']],
  ['cr', '옛 맥', []],
  ['crlf', '줄끝', []],
  ['nfd', '풀어쓰기', []],
])('decodes enc/%s', (name, title, conversions) => {
  const article = read(`enc/${name}.md`);
  expect(article.title.startsWith(title)).toBe(true);
  expect(article).toMatchObject({
    publicationDate: '2025-03-01',
    locale: 'ko',
    summary: { line1: '첫째 줄이다.' },
    shortcomings: [],
  });
  expect(told(article)).toEqual(conversions);
});

it('reads a bundle of Hugo', () => {
  const article = read('hugo/content/posts/bundle/index.md', 'content/posts/bundle/index.md');
  expect(article).toMatchObject({
    title: '번들',
    slug: 'my-bundle',
    formerSlugs: ['bundle', 'bundle.html'],
    publicationDate: '2024-05-06',
    publishAt: new Date('2030-12-31T15:00:00Z'),
    expiresAt: new Date('2029-12-31T15:00:00Z'),
    cover: { url: 'cover.png', alternativeText: '표지' },
    seo: { metaDescription: '설명 한 줄' },
    tags: ['연재'],
  });
  expect(told(article).filter((line) => line.startsWith('front matter'))).toEqual([
    'front matter “lastmod” → nothing',
    'front matter “weight” → nothing',
    'front matter “keywords” → nothing',
    'front matter “images” → nothing',
    'front matter “toc” → nothing',
  ]);
});

it.each([
  ['hugo/content/posts/json.md', { title: 'JSON 앞글', publicationDate: '2024-01-01' }],
  ['hugo/content/posts/future.md', { publishAt: new Date('2031-01-01T00:00:00Z') }],
  ['hugo/content/posts/expired.md', { expiresAt: new Date('2020-12-31T15:00:00Z') }],
  ['hugo/content/en/posts/folder-locale.md', { locale: 'en' }],
  ['hugo/content/ko/posts/folder-locale.md', { locale: 'ko' }],
  ['jekyll/_drafts/idea.md', { draft: true, publicationDate: '2019-05-05' }],
  ['jekyll/_posts/2019-04-08-unpublished.md', { draft: true, publicationDate: '2019-04-08' }],
  ['jekyll/_posts/2019-04-06-html-post.html', { publicationDate: '2019-04-06' }],
  [
    'jekyll/_posts/2019-04-05-liquid.md',
    {
      publicationDate: '2019-04-05',
      slug: 'liquid',
      formerSlugs: ['liquid.html'],
      category: 'Blog',
      tags: ['a', 'b', 'c', 'Jekyll'],
      seo: { metaDescription: '발췌 한 줄' },
      cover: { url: '/assets/x.png' },
    },
  ],
  ['zola/date-in-path.md', { publicationDate: '2022-04-07', slug: 'x', formerSlugs: ['x.html'] }],
  [
    'zola/post.md',
    { publicationDate: '2024-02-03', slug: 'zola', author: '가', cover: { url: 'a.png' } },
  ],
  [
    'docusaurus/2024-01-02-hello.md',
    { publicationDate: '2024-01-02', slug: 'world', author: 'alice' },
  ],
  ['docusaurus/2024/01-03-nested/index.md', { publicationDate: '2024-01-03' }],
  ['obsidian/노트.md', { title: '노트', publicationDate: '2024-04-04', tags: ['옵시디언'] }],
  ['misc/yaml-key-twice.md', { formerSlugs: ['b.html', 'b'] }],
  ['misc/front-matter-twice.md', { title: '두 겹 앞글', publicationDate: '2026-03-21' }],
  ['mdx/post-as.md', { publicationDate: '2024-01-01', cover: { url: '../../x.png' } }],
])('reads %s', (path, expected) => {
  expect(read(path)).toMatchObject({ ...expected, shortcomings: [] });
});
