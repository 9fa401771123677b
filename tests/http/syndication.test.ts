import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { rawOf, statusOf, usageOf } from '../support/app/delivery';
import { changeSite } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';
import { uploadImage, uploads } from '../support/fixtures/media';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { keepSecrets, MARKER } from '../support/fixtures/secrets';
import { readOnlyToken } from '../support/actors/tokens';
import { revokeFromVisitors } from '../support/actors/visitors';
import {
  jsonFeedFaults,
  readByFeedparser,
  readByRssParser,
  xmlFaults,
} from '../support/fixtures/validators';

const CMS = 'https://cms.example.com';
const app = useApplication({ PUBLIC_URL: CMS });
const raw = rawOf(app);
let samples: SampleArticles;

const FEEDS = ['/api/feed.rss', '/api/feed.atom', '/api/feed.json'];
const jsonFeed = z.looseObject({
  title: z.string(),
  items: z.array(z.looseObject({ title: z.string(), url: z.string(), content_html: z.string() })),
});
const feedOf = async (query = '') =>
  jsonFeed.parse(JSON.parse((await raw(`/api/feed.json${query}`)).text));
const titlesOf = async (query = '') => (await feedOf(query)).items.map(({ title }) => title);
const withJsonLd = z.object({ meta: z.object({ jsonLd: z.string() }) });
/** The JSON-LD of an article as text. `path` is `slug/…` or a documentId. */
const jsonLdOf = async (path: string) =>
  withJsonLd.parse(JSON.parse((await raw(`/api/articles/${path}?jsonLd=true`)).text)).meta.jsonLd;
const refused = z.object({
  error: z.looseObject({ name: z.string(), message: z.string(), details: z.unknown() }),
});

const HOSTILE = '</title>]]\u0001></item><script>alert(1)</script>\u000b 😀';

beforeAll(async () => {
  samples = await publishSamples(app, 'Feed');
  await keepSecrets(app);
});

test('without an address of articles there is no feed and no sitemap, and it is said why', async () => {
  for (const path of [...FEEDS, '/api/sitemap.xml']) {
    const { status, text } = await raw(path);
    const { error } = refused.parse(JSON.parse(text));
    expect([path, status, error.name, error.details]).toEqual([
      path,
      404,
      'NotFoundError',
      { code: 'SITE_ADDRESS_MISSING' },
    ]);
    expect(error.message).toMatch(/"Address of an article"/);
  }
});

test('an address of articles that cannot be one is refused', async () => {
  await expect(changeSite(app, { urlPattern: 'https://example.com/' })).rejects.toThrow(/{slug}/);
});

describe('with an address of articles', () => {
  beforeAll(async () => {
    await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  });

  describe('feeds', () => {
    test('are valid, of their type, and read back', async () => {
      const [rss, atom, json] = await Promise.all(FEEDS.map((path) => raw(path)));
      expect(
        [rss, atom, json].map((feed) => [feed?.status, feed?.headers['content-type']]),
      ).toEqual([
        [200, 'application/rss+xml; charset=utf-8'],
        [200, 'application/atom+xml; charset=utf-8'],
        [200, 'application/feed+json; charset=utf-8'],
      ]);
      expect(await xmlFaults('rss', rss?.text ?? '')).toEqual([]);
      expect(await xmlFaults('atom', atom?.text ?? '')).toEqual([]);
      expect(jsonFeedFaults(json?.text ?? '')).toEqual([]);
      const titles = await titlesOf();
      expect(titles.slice(-3)).toEqual(['Feed newest', 'Feed middle', 'Feed oldest']);
      for (const feed of [rss?.text ?? '', atom?.text ?? '']) {
        expect((await readByFeedparser(feed)).map(({ title }) => title)).toEqual(titles);
        expect((await readByRssParser(feed)).items.map(({ title }) => title)).toEqual(titles);
      }
    });

    test('have whole articles with links to the site', async () => {
      const { items } = await feedOf('?category=feed-category');
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        title: 'Feed newest',
        url: 'https://example.com/ko/feed-newest',
        // Noon in Seoul: it was published on a later day.
        date_published: '2024-12-31T03:00:00.000Z',
        authors: [{ name: 'Feed author' }],
        tags: ['Feed category', 'Feed tag'],
        language: 'ko',
      });
      expect(items[0]?.content_html).toMatch(
        /^<ul><li>Nine lines run\.<\/li>.*<h2 id="fares">Fares<\/h2><p>Pay by card\.<\/p>$/,
      );
    });

    test.each([
      ['?tag=feed-tag', ['Feed newest']],
      ['?author=feed-author&category=feed-category&tag=feed-tag', ['Feed newest']],
      ['?locale=en&category=feed-category', []],
      ['?locale=en', ['Feed middle in English']],
    ])('have for %s the articles %j', async (query, titles) => {
      expect(await titlesOf(query)).toEqual(titles);
    });

    test('name their topic', async () => {
      expect(await feedOf('?tag=feed-tag&locale=en')).toMatchObject({
        title: 'Threeline – Feed tag',
        description: 'Articles that begin with three lines',
        home_page_url: 'https://example.com/',
        feed_url: `${CMS}/api/feed.json?locale=en&tag=feed-tag`,
        language: 'en',
      });
    });

    test.each(FEEDS)(
      '%s comes from the cache, conditionally, until something changes',
      async (path) => {
        const first = await raw(path);
        const etag = String(first.headers.etag);
        expect(etag).toMatch(/^"[\w-]{22}"$/);
        const again = await raw(path, { headers: { 'If-None-Match': etag } });
        expect([again.status, statusOf(again), again.text]).toEqual([304, 'threeline; hit', '']);
        // No date says that an article was taken out.
        expect(first.headers['last-modified']).toBeUndefined();
        const tomorrow = new Date(Date.now() + 86_400_000).toUTCString();
        const since = await raw(path, { headers: { 'If-Modified-Since': tomorrow } });
        expect(since.status).toBe(200);

        await documents(app).publish({ documentId: samples.oldest });
        const unchanged = await raw(path);
        expect(statusOf(unchanged)).toBe('threeline; fwd=miss; stored');
        await documents(app, 'api::author.author').update({
          documentId: samples.author,
          data: { name: `Feed author ${path}` },
        });
        expect((await raw(path)).text).toContain(`Feed author ${path}`);
      },
    );

    test.each([
      ['?category=nothing-here', 404],
      ['?tag=%3Cscript%3E', 404],
      ['?author=', 400],
      ['?author=a&author=b', 400],
      ['?category[slug]=a', 400],
      ['?locale=xx', 400],
      ['?locale=*', 400],
      ['?locale=ko&locale=en', 400],
      ['?status=draft', 403],
      [`?tag=${'x'.repeat(5000)}`, 400],
      ['?tag=%00', 400],
      ['?tag=%E0', 400],
    ])('answer %s with %i', async (query, status) => {
      for (const path of FEEDS) {
        const answer = await raw(path + query);
        expect([answer.status, answer.headers['content-type']]).toEqual([
          status,
          'application/json; charset=utf-8',
        ]);
      }
    });
  });

  describe('parameters that a feed or the sitemap does not read', () => {
    const UNREAD = [
      'utm_source=newsletter&utm_medium=email',
      'fbclid',
      'populate=*',
      'filters[title][$contains]=nothing',
      'pagination[pageSize]=1',
      'pagination=x',
      'fallbackLocale=xx',
      'sort[]=title',
      '__proto__[a]=b',
      'a%5Bb%5D=%ED%95%9C',
    ];

    test.each([...FEEDS, '/api/sitemap.xml'])('are ignored by %s', async (path) => {
      const { text, headers } = await raw(path);
      for (const query of UNREAD) {
        const answer = await raw(`${path}?${query}`);
        expect([query, answer.status, answer.text === text]).toEqual([query, 200, true]);
        expect(answer.headers.etag).toBe(headers.etag);
      }
    });

    test.each(FEEDS)('neither multiply nor mix what is kept of %s', async (path) => {
      const english = (await raw(`${path}?locale=en`)).text;
      const { answers } = usageOf(app);
      for (let count = 0; count < 30; count += 1) {
        const utm = `utm_source=${String(Math.random())}`;
        const answer = await raw(`${path}?${utm}&locale=en`);
        expect([statusOf(answer), answer.text]).toEqual(['threeline; hit', english]);
      }
      expect(usageOf(app).answers).toBe(answers);
    });

    test('are still refused by the JSON API', async () => {
      for (const path of ['/api/articles', '/api/site', '/api/search']) {
        expect((await raw(`${path}?q=a&utm_source=x`)).status).toBe(400);
      }
    });
  });

  test('an article is dated by its first publish, and by noon of an earlier day', async () => {
    const article = documents(app);
    const { documentId } = await article.create({
      data: articleInput({ title: 'Feed dated' }),
      status: 'published',
    });
    const dateOf = async () =>
      (await feedOf()).items.find(({ title }) => title === 'Feed dated')?.['date_published'];
    const first = await dateOf();
    expect(Date.now() - Date.parse(String(first))).toBeLessThan(60_000);
    await article.update({ documentId, data: { lead: 'Changed.' }, status: 'published' });
    expect(await dateOf()).toBe(first);
    const dates = async () =>
      z
        .looseObject({ datePublished: z.string(), dateModified: z.string() })
        .parse(JSON.parse(await jsonLdOf(documentId)));
    const { datePublished, dateModified } = await dates();
    expect(Date.parse(datePublished)).toBe(Date.parse(String(first)));
    expect(Date.parse(dateModified)).toBeGreaterThanOrEqual(Date.parse(datePublished));
    await article.update({
      documentId,
      data: { publicationDate: '2020-02-29' },
      status: 'published',
    });
    expect((await dates()).datePublished).toBe('2020-02-29T12:00:00.000+09:00');
    await article.delete({ documentId });
  });

  test('nothing unpublished is in a feed or the sitemap', async () => {
    for (const path of [...FEEDS, '/api/sitemap.xml']) {
      for (const query of [
        '',
        ...(path.includes('feed') ? ['?locale=en', '?author=open-author'] : []),
      ]) {
        expect((await raw(path + query)).text).not.toContain(MARKER);
      }
    }
  });

  describe('markup and forbidden characters', () => {
    let hostile: string;
    beforeAll(async () => {
      const summary = { line1: HOSTILE, line2: HOSTILE, line3: HOSTILE };
      const sections = [{ heading: HOSTILE, body: paragraphs(HOSTILE) }];
      const data = articleInput({
        title: HOSTILE,
        slug: 'hostile',
        lead: HOSTILE,
        summary,
        sections,
      });
      const today = new Date().toISOString().slice(0, 10);
      const { documentId } = await documents(app).create({
        data: { ...data, publicationDate: today },
        status: 'published',
      });
      hostile = documentId;
    });
    afterAll(async () => {
      await documents(app).delete({ documentId: hostile, locale: '*' });
    });

    test('leave feeds and the sitemap valid, and are text', async () => {
      const [rss, atom, json] = await Promise.all(
        FEEDS.map(async (path) => (await raw(path)).text),
      );
      expect(await xmlFaults('rss', rss ?? '')).toEqual([]);
      expect(await xmlFaults('atom', atom ?? '')).toEqual([]);
      expect(jsonFeedFaults(json ?? '')).toEqual([]);
      const [first] = (await readByFeedparser(rss ?? '')).filter(({ link }) =>
        link.endsWith('/hostile'),
      );
      expect(first?.description).toContain('&lt;/item&gt;&lt;script&gt;alert(1)');
      const sitemap = (await raw('/api/sitemap.xml')).text;
      expect(await xmlFaults('sitemap', sitemap)).toEqual([]);
      expect(sitemap).toContain('<news:title>');
      expect(sitemap).not.toContain('<script>');
    });

    test('cannot leave the script that JSON-LD is printed into', async () => {
      const jsonLd = await jsonLdOf('slug/hostile');
      expect(jsonLd).not.toMatch(/[<>&]/);
      expect(JSON.parse(jsonLd)).toMatchObject({ '@type': 'NewsArticle', headline: HOSTILE });
    });
  });

  describe('JSON-LD', () => {
    test('is given where it is asked for, by slug and by id', async () => {
      for (const path of ['slug/feed-newest', samples.newest]) {
        const { status } = await app.get(`/api/articles/${path}?jsonLd=true`);
        expect(status).toBe(200);
        expect(JSON.parse(await jsonLdOf(path))).toMatchObject({
          '@context': 'https://schema.org',
          abstract: 'Nine lines run.\nThey meet at City Hall.\nOne fare.',
          inLanguage: 'ko',
          datePublished: '2024-12-31T12:00:00.000+09:00',
          mainEntityOfPage: { '@id': 'https://example.com/ko/feed-newest' },
          publisher: { name: 'Threeline', url: 'https://example.com/' },
        });
      }
      for (const query of ['', '?jsonLd=false']) {
        expect((await app.get(`/api/articles/slug/feed-newest${query}`)).body).toMatchObject({
          meta: {},
        });
      }
    });

    test.each([
      '/slug/feed-newest?jsonLd=yes',
      '/slug/feed-newest?jsonLd=true&fields=title',
      '/slug/feed-newest?jsonLd=true&populate=*',
      '/slug/feed-newest?jsonLd[a]=true',
    ])('%s is refused', async (path) => {
      expect((await app.get(`/api/articles${path}`)).status).toBe(400);
    });

    test('has the links of the author and the pictures of the site, and feeds have its logo', async () => {
      const path = '/api/articles/slug/feed-newest?jsonLd=true';
      const links = [
        { label: 'Home', url: 'https://ann.example/' },
        { label: 'Elsewhere', url: 'https://social.example/@ann' },
      ];
      await raw(path);
      expect(statusOf(await raw(path))).toBe('threeline; hit');
      await documents(app, 'api::author.author').update({
        documentId: samples.author,
        data: { links },
      });
      const { id, url } = await uploadImage(app);
      await changeSite(app, { logo: id, sharePicture: id });
      expect(JSON.parse(await jsonLdOf('slug/feed-newest'))).toMatchObject({
        author: { url: links[0]?.url, sameAs: [links[1]?.url] },
        publisher: { logo: { url: `${CMS}${url}` } },
        image: expect.arrayContaining([
          expect.objectContaining({ url: `${CMS}${url}` }),
        ]) as unknown,
      });
      expect(JSON.parse((await raw('/api/feed.json')).text)).toMatchObject({
        icon: `${CMS}${url}`,
      });
      for (const query of ['', '?locale=en']) {
        expect(JSON.parse((await raw(`/api/site${query}`)).text)).toMatchObject({
          data: {
            logo: { url: `${CMS}${url}`, srcset: expect.stringContaining(' 1200w') as unknown },
            sharePicture: { url: `${CMS}${url}` },
          },
        });
      }
      const { data } = await app.graphql('{ site { logo { url } } authors { links { label } } }');
      expect(data).toMatchObject({ site: { logo: { url: `${CMS}${url}` } } });
      const file = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      await uploads(app).remove(file);
      expect((await raw('/api/site')).text).toContain('"logo":null');
      expect(await jsonLdOf('slug/feed-newest')).not.toContain('"logo"');
    });

    test('changes with the article, the site and the author', async () => {
      const path = '/api/articles/slug/feed-newest?jsonLd=true';
      const seen = async () => (await raw(path)).text;
      const before = await seen();
      expect(statusOf(await raw(path))).toBe('threeline; hit');
      await changeSite(app, { name: 'Renamed' });
      const renamed = await seen();
      expect([before.includes('Renamed'), renamed.includes('Renamed')]).toEqual([false, true]);
      await changeSite(app, { name: 'Threeline' });
      await documents(app, 'api::author.author').update({
        documentId: samples.author,
        data: { name: 'Another' },
      });
      expect(await seen()).toContain('Another');
    });
  });

  describe('the sitemap', () => {
    test('has every published article with its languages, and is valid', async () => {
      const { status, headers, text } = await raw('/api/sitemap.xml');
      expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
      expect(await xmlFaults('sitemap', text)).toEqual([]);
      const published = await app.strapi.db
        .query('api::article.article')
        .count({ where: { publishedAt: { $notNull: true } } });
      expect(text.match(/<url>/g)).toHaveLength(published);
      const [, entry] =
        /<url><loc>https:\/\/example\.com\/en\/feed-middle-in-english<\/loc>(.*?)<\/url>/.exec(
          text,
        ) ?? [];
      expect(entry?.match(/hreflang="[^"]+" href="[^"]+"/g)).toEqual([
        'hreflang="en" href="https://example.com/en/feed-middle-in-english"',
        'hreflang="ko" href="https://example.com/ko/feed-middle"',
        'hreflang="x-default" href="https://example.com/ko/feed-middle"',
      ]);
    });

    test('is sent compressed, and answers conditions', async () => {
      const plain = await raw('/api/sitemap.xml');
      const packed = await raw('/api/sitemap.xml', { headers: { 'Accept-Encoding': 'br, gzip' } });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
      expect(packed.headers.etag).not.toBe(plain.headers.etag);
      expect(plain.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=/);
      const again = await raw('/api/sitemap.xml', {
        headers: { 'If-None-Match': String(plain.headers.etag) },
      });
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await raw('/api/sitemap.xml', { method: 'HEAD' })).status).toBe(200);
    });

    test('lists no article whose canonical address is elsewhere', async () => {
      const { documentId } = await documents(app).create({
        data: articleInput({
          title: 'Feed syndicated',
          seo: { canonicalUrl: 'https://agency.example/story' },
        }),
        status: 'published',
      });
      expect((await raw('/api/sitemap.xml')).text).not.toContain('feed-syndicated');
      const seo = { canonicalUrl: 'https://example.com/ko/feed-syndicated' };
      await documents(app).update({ documentId, data: { seo }, status: 'published' });
      expect((await raw('/api/sitemap.xml')).text).toContain('/ko/feed-syndicated<');
      await documents(app).delete({ documentId });
    });

    test('is of the present settings, whatever changes while it is made', async () => {
      // Requests that wait for their turn have asked before the change.
      for (let round = 0; round < 12; round += 1) {
        const urlPattern = `https://example.com/r${String(round)}/{locale}/{slug}`;
        const asked = [
          raw('/api/sitemap.xml'),
          documents(app)
            .publish({ documentId: samples.oldest })
            .then(() => raw('/api/sitemap.xml')),
          raw('/api/sitemap.xml'),
          changeSite(app, { urlPattern }),
          raw('/api/sitemap.xml'),
        ];
        await Promise.all(asked);
        const { text } = await raw('/api/sitemap.xml');
        expect(text).toContain(`https://example.com/r${String(round)}/`);
      }
      await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
    });

    test('follows every change', async () => {
      const slugs = async () => (await raw('/api/sitemap.xml')).text;
      const { documentId } = await documents(app).create({
        data: articleInput({ title: 'Feed passing' }),
      });
      expect(await slugs()).not.toContain('feed-passing');
      await documents(app).publish({ documentId });
      expect(await slugs()).toContain('/ko/feed-passing<');
      await documents(app).update({
        documentId,
        data: { seo: { noIndex: true } },
        status: 'published',
      });
      expect(await slugs()).not.toContain('feed-passing');
      await documents(app).delete({ documentId });
      await changeSite(app, { urlPattern: 'https://elsewhere.example/{documentId}' });
      expect(await slugs()).toContain('<loc>https://elsewhere.example/');
      await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
    });

    test.each([
      ['?part=1', 200],
      ['?part=2', 404],
      ['?part=0', 400],
      ['?part=1.5', 400],
      ['?part=1&part=2', 400],
      ['?part=999999999', 400],
      ['?status=draft', 403],
    ])('%s answers %i', async (query, status) => {
      expect((await raw(`/api/sitemap.xml${query}`)).status).toBe(status);
    });
  });

  test('a read-only token may read them, and no cache in front keeps its answers', async () => {
    const token = await readOnlyToken(app.strapi);
    for (const path of [...FEEDS, '/api/sitemap.xml']) {
      const { status, headers } = await app.get(path, { token });
      expect([path, status]).toEqual([path, 200]);
      expect(headers['cache-control']).toMatch(/^private, no-(?:store|cache)$/);
    }
  });

  test('images have their sizes and where they are', async () => {
    const { id } = (await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'cover',
        hash: 'cover',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 12.3,
        provider: 'local',
        folderPath: '/',
        url: '/uploads/cover.jpg',
        width: 1600,
        height: 900,
        alternativeText: 'A bus',
        focalPoint: { x: 25, y: 75 },
        formats: { small: { url: '/uploads/small.jpg', width: 500, height: 281 } },
      },
    })) as { id: number };
    await documents(app).update({
      documentId: samples.oldest,
      data: { cover: id },
      status: 'published',
    });
    const cover = {
      alternativeText: 'A bus',
      focalPoint: { x: 25, y: 75 },
      srcset: `${CMS}/uploads/small.jpg 500w, ${CMS}/uploads/cover.jpg 1600w`,
    };
    const bare = await app.get(`/api/articles/${samples.oldest}`);
    const populated = await app.get(`/api/articles/${samples.oldest}?populate=cover`);
    for (const { body } of [bare, populated]) expect(body).toMatchObject({ data: { cover } });
    const named = await app.get(`/api/articles/${samples.oldest}?populate[cover][fields]=url`);
    expect(named.body).not.toMatchObject({
      data: { cover: { srcset: expect.anything() as unknown } },
    });
    const { data } = await app.graphql(
      `{ article(documentId: "${samples.oldest}") { cover { alternativeText focalPoint srcset } } }`,
    );
    expect(data).toEqual({ article: { cover } });
    const rss = (await raw('/api/feed.rss')).text;
    expect(await xmlFaults('rss', rss)).toEqual([]);
    expect(rss).toContain(
      `<enclosure url="${CMS}/uploads/cover.jpg" length="12300" type="image/jpeg"`,
    );
  });

  test('a topic that the asker may not read is refused, whether it is there or not', async () => {
    const grantAgain = await revokeFromVisitors(app, [
      'api::category.category.find',
      'api::category.category.findOne',
    ]);
    for (const path of FEEDS) {
      for (const slug of ['feed-category', 'nothing-here']) {
        const { status, text } = await raw(`${path}?category=${slug}`);
        expect([status, refused.parse(JSON.parse(text)).error.message]).toEqual([
          400,
          'Invalid key category',
        ]);
      }
      expect((await raw(`${path}?tag=feed-tag`)).text).not.toContain('Feed category');
    }
    await grantAgain();
    expect((await raw(`/api/feed.json?category=feed-category`)).status).toBe(200);
  });

  test('whoever may not read them is refused', async () => {
    await revokeFromVisitors(app, ['api::feed.feed.find', 'api::sitemap.sitemap.find']);
    for (const path of [...FEEDS, '/api/sitemap.xml']) expect((await raw(path)).status).toBe(403);
  });
});
