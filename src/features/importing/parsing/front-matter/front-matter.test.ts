import type { ParsedArticle } from '../parsed-article';
import { articleOf, faultsOf, parse } from '../test-support';
import type { Field } from './keys';

const BODY = `
## 3줄 요약

- 첫째 줄이다.
- 둘째 줄이다.
- 셋째 줄이다.

## 첫 절

본문 한 줄이다.
`;

const yaml = (lines: string, path = 'posts/name.md') =>
  articleOf(path, `---\n${lines}\n---\n${BODY}`);
const told = ({ conversions }: ParsedArticle): string[] =>
  conversions.map(({ line, from, to }) => `${line}: ${from} → ${to}`);

describe('the publication date', () => {
  it.each([
    'date',
    'Date',
    'created',
    'date_published',
    'pubDate',
    'publishDate',
    'publishedAt',
    'published_at',
    'published',
    'created_at',
    '작성일',
  ])('is read from %s', (key) => {
    expect(yaml(`title: T\n${key}: 2024-01-05`)).toMatchObject({ publicationDate: '2024-01-05' });
  });

  it('is not the day of the last change: the article is a draft that says so', () => {
    const text = `---\ntitle: T\nupdated: 2024-01-05\n---\n${BODY}`;
    expect(faultsOf('name.md', text)).toEqual([
      { line: 1, reason: expect.stringContaining('the date is missing') as string },
    ]);
    const result = parse('name.md', text);
    expect(result).toMatchObject({ ok: true, article: { publicationDate: null } });
  });

  it('is refused where day and month could be either, unless the format is named', () => {
    const text = `---\ntitle: T\ndate: 05/01/2024\n---\n${BODY}`;
    const [fault] = faultsOf('name.md', text);
    expect(fault).toEqual({ line: 3, reason: expect.stringContaining('--date-format') as string });
  });

  it.each([
    ['docusaurus/2024-01-05-hello.md', 'slug: hello'],
    ['docusaurus/2024/01-05-nested/index.md', 'x: y'],
    ['zola/name.md', 'path: 2024/01/05/name'],
    ['jekyll/name.md', 'permalink: /2024/01/05/name.html'],
  ])('is that of %s with %s', (path, line) => {
    expect(yaml(`title: T\n${line}`, path).publicationDate).toBe('2024-01-05');
  });

  it('prefers what the file says, and knows when the article goes out', () => {
    const article = yaml(
      'title: T\ndate: 2024-05-06T10:00:00+09:00\npublishDate: 2031-01-01\nexpiryDate: 2030-01-01',
      '2019-01-01-name.md',
    );
    expect(article).toMatchObject({
      publicationDate: '2024-05-06',
      publishAt: new Date('2030-12-31T15:00:00Z'),
      expiresAt: new Date('2029-12-31T15:00:00Z'),
    });
  });
});

describe('addresses', () => {
  it.each([
    ['slug: my-bundle', 'my-bundle', []],
    ['slug: /hello/world', 'world', []],
    ['permalink: /2019/liquid.html', 'liquid', ['liquid.html']],
    ['url: /about/', 'about', []],
    ['path: 2024/02/03/zola', 'zola', []],
    ['slug: "%ed%95%9c%ea%b8%80-%ec%8a%ac"', '한글-슬', []],
    ['slug: a\npermalink: /old/b/', 'a', ['b']],
    ['aliases: [/old/bundle/, /2019/bundle.html]', null, ['bundle', 'bundle.html']],
    ['redirect_from:\n  - /old/liquid', null, ['liquid']],
    ['redirect_from: /a/index.html', null, ['a']],
    ['aliases: [다른 이름]', null, []],
    ['permalink: /:categories/:title/', null, []],
    ['url: https://example.com/other', null, []],
  ])('%s', (lines, slug, formerSlugs) => {
    expect(yaml(`title: T\ndate: 2024-01-05\n${lines}`)).toMatchObject({ slug, formerSlugs });
  });
});

describe('the cover', () => {
  it.each([
    ['image: /assets/x.png', '/assets/x.png', ''],
    ['featured_image: x.png\nfeatured_image_alt: 표지', 'x.png', '표지'],
    ['cover:\n  image: cover.png\n  alt: 표지', 'cover.png', '표지'],
    ['images: [cover.png, other.png]', 'cover.png', ''],
    ['heroImage: ../../x.png', '../../x.png', ''],
    ['header:\n  teaser: /a/b.jpg', '/a/b.jpg', ''],
    ['extra:\n  image: a.png', 'a.png', ''],
    ['thumbnail: "[[그림.png]]"', '그림.png', ''],
  ])('%s', (lines, url, alternativeText) => {
    const article = yaml(`title: T\ndate: 2024-01-05\n${lines}`);
    expect(article.cover).toMatchObject({ url, alternativeText });
    expect(told(article)).toEqual([]);
  });

  it('is found by its name only if the front matter embeds it', () => {
    const cover = (image: string) => yaml(`title: T\ndate: 2024-01-05\nimage: ${image}`).cover;
    expect(cover('"![[a.png]]"')).toMatchObject({ url: 'a.png', byName: true });
    expect(cover('a.png')).not.toHaveProperty('byName');
  });

  it('is no flag', () => {
    expect(yaml('title: T\ndate: 2024-01-05\nfeatured: true').cover).toBeNull();
  });
});

describe('texts', () => {
  it('become the description for search engines and the lead', () => {
    const article = yaml('title: T\ndate: 2024-01-05\ndescription: 설명\nsubtitle: 부제');
    expect(article).toMatchObject({ seo: { metaDescription: '설명' }, lead: '부제' });
    expect(yaml('title: T\ndate: 2024-01-05\nexcerpt: 발췌')).toMatchObject({
      seo: { metaDescription: '발췌' },
      lead: null,
    });
  });

  it('that do not fit become the lead, or are told', () => {
    const long = '긴 설명이다. '.repeat(40).trim();
    const front = `title: T\ndate: 2024-01-05\ndescription: ${long}`;
    expect(yaml(front)).toMatchObject({ seo: null, lead: long });
    const article = articleOf('a.md', `---\n${front}\n---\n\n리드.\n${BODY}`);
    expect(article.lead).toBe('리드.');
    expect(article.conversions).toEqual([
      { line: 4, from: 'excerpt beside a lead', to: 'nothing', text: long },
    ]);
  });
});

describe('tags, categories and authors', () => {
  it('are separated by spaces in Jekyll', () => {
    const lines = 'layout: post\ntitle: T\ncategories: Blog Jekyll\ntags: a b c';
    expect(yaml(lines, '_posts/2019-04-05-liquid.md')).toMatchObject({
      category: 'Blog',
      tags: ['a', 'b', 'c', 'Jekyll'],
    });
    expect(yaml('title: T\ndate: 2024-01-05\ntags: 인공 지능')).toMatchObject({
      tags: ['인공 지능'],
    });
  });

  it('are hashtags in Obsidian', () => {
    const article = yaml('title: T\ndate: 2024-01-05\ntags: ["#a", b]\nseries: [연재]');
    expect(article.tags).toEqual(['a', 'b', '연재']);
    expect(told(article)).toEqual(['5: series → tag']);
  });

  it('of several authors name the first, and the others are told', () => {
    const article = yaml(
      'title: T\ndate: 2024-01-05\nauthors: [alice, {name: 밥, url: "https://e.x"}]',
    );
    expect(article.author).toBe('alice');
    expect(article.conversions).toEqual([
      { line: 4, from: 'further authors', to: 'nothing', text: '밥' },
    ]);
  });
});

describe('a draft', () => {
  it.each([
    ['draft: true', 'a.md'],
    ['published: false', 'a.md'],
    ['publish: no', 'a.md'],
    ['status: draft', 'a.md'],
    ['x: y', '_drafts/a.md'],
  ])('is one with %s in %s', (line, path) => {
    expect(yaml(`title: T\ndate: 2024-01-05\n${line}`, path).draft).toBe(true);
  });

  it.each(['draft: false', 'published: true', 'published: 2024-01-05', 'status: published'])(
    'is none with %s',
    (line) => {
      expect(yaml(`title: T\ndate: 2024-01-05\n${line}`).draft).toBe(false);
    },
  );
});

describe('the form', () => {
  it('may be JSON', () => {
    const json = `{\n "title": "JSON {앞글}",\n "date": "2024-01-01",\n "weight": 3\n}\n${BODY}`;
    const article = articleOf('json.md', json);
    expect(article).toMatchObject({ title: 'JSON {앞글}', publicationDate: '2024-01-01' });
    expect(told(article)).toEqual(['4: front matter “weight” → nothing']);
    expect(article.lines).toMatchObject({ title: 2, summary: 7 });
    expect(faultsOf('json.md', `{\n "title": "T",\n}\n${BODY}`)).toEqual([
      { line: 1, reason: expect.stringContaining('JSON') as string },
      { line: 1, reason: expect.stringContaining('title is missing') as string },
      { line: 1, reason: expect.stringContaining('date is missing') as string },
    ]);
  });

  it('may be TOML of Zola', () => {
    const article = articleOf(
      'zola.md',
      `+++\ntitle = "졸라"\ndate = 2024-02-03\nupdated = 2024-03-03\npath = "2024/02/03/zola"\naliases = ["old/z"]\nauthors = ["가", "나"]\n[taxonomies]\ntags = ["x"]\n[extra]\nimage = "a.png"\n+++\n${BODY}`,
    );
    expect(article).toMatchObject({
      title: '졸라',
      publicationDate: '2024-02-03',
      slug: 'zola',
      formerSlugs: ['z'],
      author: '가',
      tags: ['x'],
      cover: { url: 'a.png' },
    });
    expect(told(article)).toEqual([
      '4: front matter “updated” → nothing',
      '7: further authors → nothing',
    ]);
  });

  it('may be that of two tools: the first counts, and the second fills in', () => {
    const article = articleOf(
      'twice.md',
      `+++\ntitle = "두 겹 앞글"\ndate = "2026-03-21"\n+++\n\n---\ntitle: "옛 제목"\ndate: 2025-03-24\nauthor: 가\n---\n${BODY}`,
    );
    expect(article).toMatchObject({
      title: '두 겹 앞글',
      publicationDate: '2026-03-21',
      author: '가',
    });
    expect(told(article)).toEqual(['6: second front matter → what the first lacks']);
    expect(article.sections).toHaveLength(1);
  });

  it('may be followed by a thematic break', () => {
    const article = articleOf(
      'a.md',
      `---\ntitle: T\ndate: 2024-01-05\n---\n\n---\n\n리드.\n\n---\n${BODY}`,
    );
    expect(article.lead).toBe('리드.');
  });

  it('may have a key twice: the last counts, and it is told', () => {
    const article = yaml(
      'title: T\ndate: 2024-01-05\nredirect_from: "/a.html"\nredirect_from: "/b.html"',
    );
    expect(article.formerSlugs).toEqual(['b.html', 'b']);
    expect(told(article)).toEqual([
      '5: key “redirect_from” that is written twice → its last value',
    ]);
  });

  it('is missing where a text begins with a thematic break', () => {
    const text = `---\n\n# 제목\n${BODY}`;
    expect(faultsOf('a.md', text)).toEqual([expect.objectContaining({ line: 1 })]);
    const result = parse('a.md', text);
    expect(result).toMatchObject({ ok: true, article: { title: '제목' } });
  });
});

it('counts each key that no field was read from, with its text', () => {
  const article = yaml(
    'title: T\ndate: 2024-01-05\ntoc: true\ncover:\n  image: a.png\n  caption: 설명\nextra:\n  math: true\ncssclasses: wide',
  );
  expect(article.conversions.map(({ from, text }) => [from, text])).toEqual([
    ['front matter “toc”', 'true'],
    ['front matter “cover.caption”', '설명'],
    ['front matter “extra.math”', 'true'],
    ['front matter “cssclasses”', 'wide'],
  ]);
});

it('reads keys as the person maps them', () => {
  const text = `---\ntitle: T\ndate: 2024-01-05\nstart: 2024-02-02\nseoul: 리드\n---\n${BODY}`;
  const keys = new Map<string, Field | null>([
    ['date', null],
    ['start', 'date'],
    ['seoul', 'lead'],
  ]);
  const rules = {
    dates: { timeZone: 'Asia/Seoul', format: null },
    locales: { installed: ['ko'], standard: 'ko', chosen: null },
    keys,
  };
  const result = parse('a.md', text, rules);
  expect(result).toMatchObject({
    ok: true,
    article: { publicationDate: '2024-02-02', lead: '리드' },
  });
});

it('takes the title of the file where there is none, and says so', () => {
  const result = parse('posts/2024-01-05-my_post.md', BODY);
  expect(result).toMatchObject({
    ok: true,
    article: { title: 'my post', shortcomings: [{ line: 1 }] },
  });
});
