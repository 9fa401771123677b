import { articleIn, errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { DISABLED, keys, WHOLE } from '../support/fixtures/article-shape';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Read');
});

describe('naming what one wants', () => {
  const IDENTIFIERS = ['documentId', 'id'];

  test.each([
    ['/api/articles', 'fields=title', ['documentId', 'id', 'title']],
    ['/api/articles', 'fields=title,discussion', ['discussion', 'documentId', 'id', 'title']],
    ['/api/articles', 'fields[0]=discussion', ['discussion', ...IDENTIFIERS]],
    ['/api/articles', 'fields=title&populate=tags', ['documentId', 'id', 'tags', 'title']],
    [
      '/api/articles/:id',
      'fields=title&populate[sections][fields]=heading',
      ['documentId', 'id', 'sections', 'title'],
    ],
    ['/api/articles/slug/read-newest', 'fields=title', ['documentId', 'id', 'title']],
  ])('%s?%s gives exactly that', async (path, query, expected) => {
    const answer = await app.get(path.replace(':id', samples.newest), { query });
    const { data } = answer.body as { data: object | object[] };

    expect(answer.status).toBe(200);
    for (const row of [data].flat()) expect(keys(row)).toEqual(expected.sort());
  });

  test('naming only what to populate keeps all fields and adds nothing else', async () => {
    const answer = await app.get(`/api/articles/${samples.newest}`, {
      query: { populate: 'author' },
    });

    expect(keys(articleIn(answer))).toEqual(
      WHOLE.filter(
        (key) => !['category', 'cover', 'sections', 'seo', 'summary', 'tags'].includes(key),
      ),
    );
  });

  test('populate=* gives components and relations, and no private one', async () => {
    const article = articleIn(
      await app.get(`/api/articles/${samples.newest}`, { query: { populate: '*' } }),
    );

    expect(keys(article)).toEqual(WHOLE);
  });
});

describe('GET /articles/:documentId', () => {
  test('answers the whole article without being asked to populate', async () => {
    const article = articleIn(await app.get(`/api/articles/${samples.newest}`));

    expect(keys(article)).toEqual(WHOLE);
    expect(article).toMatchObject({
      documentId: samples.newest,
      locale: 'ko',
      title: 'Read newest',
      slug: 'read-newest',
      publicationDate: '2024-12-31',
      lead: 'What runs after midnight, and where.',
      summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
      sections: [
        {
          heading: 'Lines',
          anchor: 'lines',
          body: [
            {
              type: 'paragraph',
              children: [{ type: 'text', text: 'N13, N15 and N16 cross the river.' }],
            },
          ],
        },
        { heading: 'Fares', anchor: 'fares' },
      ],
      readingMinutes: 1,
      author: { name: 'Read author' },
      category: { name: 'Read category' },
      tags: [{ name: 'Read tag' }],
      seo: { metaTitle: 'For search engines' },
      discussion: DISABLED,
    });
  });

  test('answers the asked locale, or 404 where it is not published', async () => {
    const { middle, newest } = samples;

    expect(articleIn(await app.get(`/api/articles/${middle}?locale=en`)).locale).toBe('en');
    expect(errorIn(await app.get(`/api/articles/${newest}?locale=en`))).toMatchObject({
      status: 404,
      name: 'NotFoundError',
      message: `No article with the documentId "${newest}" is published in en.`,
    });
  });

  test('answers the fallback locale, which its own field tells', async () => {
    const query = { locale: 'en', fallbackLocale: 'ko' };

    expect(articleIn(await app.get(`/api/articles/${samples.newest}`, { query })).locale).toBe(
      'ko',
    );
    expect(articleIn(await app.get(`/api/articles/${samples.middle}`, { query })).locale).toBe(
      'en',
    );
  });

  test('answers 404 to an unknown documentId', async () => {
    expect(errorIn(await app.get('/api/articles/nothing-here'))).toMatchObject({ status: 404 });
  });
});

describe.each([
  ['authors', 'author', 'Read author', ['bio']],
  ['categories', 'category', 'Read category', ['description']],
  ['tags', 'tag', 'Read tag', []],
] as const)('GET /%s', (plural, one, name, more) => {
  test('lists them and answers one, without the articles that have it', async () => {
    const expected = [
      'createdAt',
      'documentId',
      'id',
      'name',
      'publishedAt',
      'slug',
      'updatedAt',
      ...more,
    ];
    const listed = (await app.get(`/api/${plural}`)).body as { data: object[] };
    const single = (await app.get(`/api/${plural}/${samples[one]}`)).body as { data: object };

    expect(listed).toMatchObject({ data: [{ name }] });
    expect(keys(listed.data[0])).toEqual(expected.sort());
    expect(single).toEqual({ data: listed.data[0], meta: {} });
  });
});

describe('GET /site', () => {
  test('answers the settings in the asked language', async () => {
    expect((await app.get('/api/site')).body).toMatchObject({
      data: {
        name: 'Threeline',
        locale: 'ko',
        timeZone: 'Asia/Seoul',
        description: '세 줄로 먼저 읽는 글',
      },
    });
    expect((await app.get('/api/site?locale=en')).body).toMatchObject({
      data: { locale: 'en', description: 'Articles that begin with three lines' },
    });
  });
});
