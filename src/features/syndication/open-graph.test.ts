import { openGraphOf } from './open-graph';
import { jsonLdOf } from './json-ld';
import { articleMarkdown } from './markdown';
import { PLACE, publicArticle } from './test-support';
import type { SiteAddresses } from './article';

const file = (name: string) => ({
  ...publicArticle().cover,
  url: `/uploads/${name}.jpg`,
  formats: null,
});
const address = (name: string) => `https://cms.example.com/uploads/${name}.jpg`;

const place = (drawn: boolean, drawsHangul = true): SiteAddresses => ({
  ...PLACE,
  pictures: {
    logo: null,
    drawnBelow: drawn ? 'https://cms.example.com/api' : null,
    drawsHangul,
    sharePictureFile: 'f9',
    sharePicture: {
      ...{ address: address('site'), srcset: null, sizes: [], type: 'image/jpeg', bytes: 1 },
      ...{ width: 1200, height: 630, alternativeText: '', caption: null },
    },
  },
});

test('an article has the properties of a link preview', () => {
  expect(openGraphOf(publicArticle(), place(false))).toEqual({
    type: 'article',
    title: publicArticle().title,
    description: 'The lead.',
    url: 'https://example.com/ko/gpt-image-2',
    siteName: 'Three & <lines> ko',
    locale: 'ko_KR',
    publishedTime: '2025-12-12T12:00:00.000+09:00',
    modifiedTime: expect.any(String) as string,
    author: 'Ann & Co',
    section: 'News',
    tags: ['AI', 'News'],
    image: {
      url: 'https://cms.example.com/uploads/a.jpg',
      ...{ type: 'image/jpeg', width: 1600, height: 900, alt: 'A "cover"' },
    },
  });
});

test('the texts for search engines come before the own ones, and the lines after them', () => {
  const seo = { metaTitle: 'Short', metaDescription: 'In short.' };
  expect(openGraphOf(publicArticle({ seo }), PLACE)).toMatchObject({
    title: 'Short',
    description: 'In short.',
  });
  const { description } = openGraphOf(publicArticle({ lead: null }), PLACE);
  expect(description).toBe('One. Two <i>. 셋.');
});

test.each([
  ['the picture for link previews', { seo: { picture: file('seo') } }, true, address('seo')],
  ['the cover', {}, true, address('a')],
  ['the drawn picture', { cover: null }, true, /\/api\/share-pictures\/ko\/k3\.png\?v=[\w-]{12}$/],
  ['that of the site', { cover: null }, false, address('site')],
  ['that of the site, without three lines', { cover: null, summary: null }, true, address('site')],
  ['that of the site, for a draft', { cover: null, publishedAt: null }, true, address('site')],
])('%s is shown, here and in JSON-LD', (_which, changes, isDrawn, url) => {
  const article = publicArticle(changes);
  const shown = openGraphOf(article, place(isDrawn)).image?.url;
  expect(shown).toMatch(url);
  expect(JSON.parse(jsonLdOf(article, place(isDrawn)))).toMatchObject({
    image: expect.arrayContaining([expect.objectContaining({ url: shown })]) as unknown,
  });
});

test('without a font for Hangul, only texts without it have a drawn picture', () => {
  const shown = (changes: object) =>
    openGraphOf(publicArticle({ cover: null, ...changes }), place(true, false)).image?.url;
  expect(shown({})).toBe(address('site'));
  const summary = { line1: 'One.', line2: 'Two.', line3: 'Three.' };
  expect(shown({ title: 'Night buses', summary })).toContain('/share-pictures/');
});

test('a draft has what it has so far', () => {
  const draft = publicArticle({
    ...{ title: null, slug: null, lead: null, publishedAt: null, publicationDate: null },
    summary: { id: 1, line1: 'One.', line2: null, line3: null },
    sections: [{ id: 1, heading: null, anchor: null, body: null }],
  });
  expect(openGraphOf(draft, PLACE)).toMatchObject({ title: '', description: 'One.', url: null });
  expect(JSON.parse(jsonLdOf(draft, PLACE))).toMatchObject({ headline: '', abstract: 'One.' });
  expect(JSON.parse(jsonLdOf(draft, PLACE))).not.toHaveProperty('url');
  expect(articleMarkdown(draft, PLACE)).toContain('One.');
});
