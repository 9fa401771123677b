import { articleOf, parse } from '../test-support';

const page = (head: string, frontMatter = '') => `${frontMatter}<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>Tides</title>
${head}
</head>
<body><h2>One</h2><p>Text</p></body>
</html>`;

const HEAD = `<meta name="description" content="How tides &amp; moons work">
<meta property="og:description" content="Another one">
<META PROPERTY="article:published_time" CONTENT="2024-01-05T09:30:00+09:00">
<meta property="og:image" content="images/tide.png">
<meta property="og:image:alt" content="A tide">
<meta name="author" content="Jin">
<meta name="keywords" content="sea, moon">`;

it('reads what the head of a page says about the article', () => {
  const article = articleOf('tides.html', page(HEAD));
  expect(article).toMatchObject({
    title: 'Tides',
    locale: 'en',
    publicationDate: '2024-01-05',
    author: 'Jin',
    seo: { metaDescription: 'How tides & moons work' },
    cover: { url: 'images/tide.png', alternativeText: 'A tide', line: 9 },
    sections: [{ heading: 'One' }],
  });
  expect(article.conversions).toContainEqual({
    line: 12,
    from: 'front matter “keywords”',
    to: 'nothing',
    text: 'sea, moon',
  });
});

it('prefers the front matter of the file', () => {
  const front = '---\ntitle: Own\ndate: 2023-02-03\nlang: ko\n---\n';
  expect(articleOf('tides.html', page(HEAD, front))).toMatchObject({
    title: 'Own',
    locale: 'ko',
    publicationDate: '2023-02-03',
    author: 'Jin',
  });
});

it('takes no page of Markdown for HTML', () => {
  const text = `---\ntitle: T\ndate: 2023-02-03\n---\n## H\n\n<meta name="author" content="Jin">\n`;
  expect(articleOf('a.en.md', text).author).toBeNull();
});

describe('the language of the head', () => {
  const korean = page(HEAD)
    .replace('en-US', 'fr')
    .replace('<p>Text</p>', '<p>달이 바다를 끌어당겨 밀물과 썰물이 생깁니다.</p>');

  it('does not count where the site lacks it', () => {
    expect(articleOf('tides.html', korean).locale).toBe('ko');
  });

  it('comes after the name of the file, its folder and the chosen language', () => {
    expect(articleOf('a.ko.html', page(HEAD)).locale).toBe('ko');
    expect(articleOf('ko/a.html', page(HEAD)).locale).toBe('ko');
    const locales = { installed: ['ko', 'en'], standard: 'ko', chosen: 'ko' };
    const rules = { dates: { timeZone: 'Asia/Seoul', format: null }, keys: new Map(), locales };
    expect(parse('a.html', page(HEAD), rules)).toMatchObject({ article: { locale: 'ko' } });
    const chosen = { ...rules, locales: { ...locales, chosen: null } };
    const latin = page(HEAD).replace('en-US', 'ko');
    expect(parse('a.html', latin, chosen)).toMatchObject({ article: { locale: 'ko' } });
  });
});

it('takes no address for an author, finds the picture by its path, and keeps search engines away', () => {
  const article = articleOf(
    'a.html',
    page(`<meta property="article:author" content="https://a.example/jin">
<meta property="article:author" content="Jin">
<meta property="og:image" content="https://a.example/images/tide.png?v=1">
<meta name="robots" content="noindex, nofollow">`),
  );
  expect(article).toMatchObject({
    author: 'Jin',
    cover: { url: '/images/tide.png' },
    seo: { noIndex: true },
  });
  const indexed = page('<meta name="robots" content="index, follow">');
  expect(articleOf('a.html', indexed)).toMatchObject({ author: null, seo: null });
});
