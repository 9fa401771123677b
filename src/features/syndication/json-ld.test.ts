import { syndicatedArticle } from './article';
import { jsonLdOf } from './json-ld';
import { publicArticle, HOSTILE, PLACE, SITE } from './test-support';

const read = (changes?: object, place = PLACE): unknown =>
  JSON.parse(jsonLdOf(publicArticle(changes), place));

test('an article is a NewsArticle', () => {
  expect(read()).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: publicArticle().title,
    abstract: 'One.\nTwo <i>.\n셋.',
    description: 'The lead.',
    inLanguage: 'ko',
    datePublished: '2025-12-12T12:00:00.000+09:00',
    dateModified: '2025-12-13T10:00:00.000+09:00',
    url: 'https://example.com/ko/gpt-image-2',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.com/ko/gpt-image-2' },
    author: { '@type': 'Person', name: 'Ann & Co' },
    publisher: { '@type': 'Organization', name: 'Three & <lines> ko', url: 'https://example.com/' },
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://cms.example.com/uploads/a.jpg',
        width: '1600',
        height: '900',
        caption: 'A "cover"',
      },
      {
        '@type': 'ImageObject',
        url: 'https://cms.example.com/uploads/small_a.jpg',
        width: '500',
        height: '281',
        caption: 'A "cover"',
      },
    ],
    articleSection: 'News',
    keywords: ['AI', 'News'],
  });
});

test('missing parts of an article are left out', () => {
  const bare = read(
    {
      ...{ lead: null, summary: null, cover: null, author: null, category: null, tags: [] },
      publicationDate: null,
    },
    { ...PLACE, site: { ...SITE, urlPattern: null } },
  );
  expect(Object.keys(bare as object)).toEqual([
    '@context',
    '@type',
    'headline',
    'inLanguage',
    'datePublished',
    'dateModified',
    'publisher',
  ]);
});

test('the caption of an image is its caption, else its alternative text', () => {
  const cover = { ...publicArticle().cover, caption: 'By Ann' };
  expect(read({ cover })).toMatchObject({ image: [{ caption: 'By Ann' }, { caption: 'By Ann' }] });
});

test('a canonical address replaces the address on the site', () => {
  const seo = { canonicalUrl: 'https://other.example/x' };
  expect(read({ seo })).toMatchObject({
    url: seo.canonicalUrl,
    mainEntityOfPage: { '@id': seo.canonicalUrl },
  });
});

describe('what the site and the author have', () => {
  const picture = (name: string) => {
    const { cover } = syndicatedArticle(
      publicArticle({ cover: { ...publicArticle().cover, url: `/${name}.png`, formats: null } }),
      PLACE,
    );
    return cover;
  };
  const place = {
    ...PLACE,
    pictures: {
      logo: picture('logo'),
      sharePicture: picture('share'),
      sharePictureFile: 'f9',
      drawnBelow: null,
      drawsHangul: true,
    },
    authorLinks: new Map([['a1', ['https://ann.example/', 'https://social.example/@ann']]]),
  };

  test('is in JSON-LD: the logo, and the links of the author', () => {
    const author = { documentId: 'a1', name: 'Ann' };
    expect(read({ author }, place)).toMatchObject({
      publisher: { logo: { '@type': 'ImageObject', url: 'https://cms.example.com/logo.png' } },
      author: {
        name: 'Ann',
        url: 'https://ann.example/',
        sameAs: ['https://social.example/@ann'],
      },
    });
  });

  test('the share picture stands for a missing cover only', () => {
    const share = [{ url: 'https://cms.example.com/share.png' }];
    expect(read({ cover: null }, place)).toMatchObject({ image: share });
    expect(read({}, place)).not.toMatchObject({ image: share });
  });
});

test.each(HOSTILE)('%j cannot end a script', (text) => {
  const article = publicArticle({ title: text, lead: text, author: { name: text } });
  const printed = jsonLdOf(article, PLACE);
  expect(printed).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(printed)).toMatchObject({ headline: text, author: { name: text } });
});
