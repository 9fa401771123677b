import { articleOf } from '../test-support';

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
