import { z } from 'zod';
import { adminToken, contentManager } from '../support/actors/admin';
import { changeSite } from '../support/actors/discussing';
import { fullAccessToken } from '../support/actors/tokens';
import { articleIn, faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf, usageOf, type RawAnswer } from '../support/app/delivery';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import {
  ARTICLE,
  documents,
  NAVIGATION,
  PAGE,
  publishArticle,
} from '../support/fixtures/documents';
import { useArchives } from '../support/fixtures/import-archive';
import { numbers, pickFrom, seedOf, TEST_TIMES } from '../support/fixtures/random';

const app = useApplication({
  GENERATED_SLUGS: 'as-written',
  PUBLIC_URL: 'https://cms.example.com',
});
const raw = rawOf(app);
const { archive } = useArchives(app);
const SEED = seedOf(17);
const SLUGS = 20 * TEST_TIMES;

const bySlug = (spelling: string) => `/api/articles/slug/${spelling}`;
const found = z.object({ data: z.object({ documentId: z.string(), slug: z.string() }) });

/** Node sends header values as bytes, and proxies refuse any but printable ASCII. */
function expectValidHeaders({ headers }: RawAnswer): void {
  for (const value of Object.values(headers).flat()) expect(value).toMatch(/^[\x20-\x7E]*$/);
}

/** The letters of some scripts: each can begin a slug, the second text only follows. */
const SCRIPTS = [
  ['abcdefghijklmnopqrstuvwxyz0123456789', '-_.~'],
  ['àéîõüñçåœþ', '-'],
  ['가나다라마바사한글값닭쀍ㅋㅏ', '-_'],
  ['あいうカタ漢字日本語', 'ー'],
  ['абвгдёжщїў', '-'],
  ['αβγδεζηώ', '-'],
  ['กขคงน', '้ำิ์'],
  ['कखगघह', 'ि्ी'],
  ['אבגדה', '-'],
  ['عربيس', '-'],
] as const;

function randomSlug(random: () => number): string {
  const pick = pickFrom(random);
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const [letters, more] = pick(SCRIPTS);
    const rest = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      pick(Array.from(letters + more)),
    );
    return pick(Array.from(letters)) + rest.join('');
  });
  return parts.join('-').normalize('NFC');
}

/** Every spelling of a slug that an address may have. */
function spellingsOf(slug: string): string[] {
  const encoded = encodeURIComponent(slug);
  const upper = slug.toUpperCase();
  return [
    encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeURIComponent(slug.normalize('NFD')),
    encodeURIComponent(upper),
    encodeURIComponent(upper.normalize('NFD')),
    encodeURIComponent(encoded),
    encodeURIComponent(encodeURIComponent(encoded)),
    [...Buffer.from(slug)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    Buffer.from(slug).toString('latin1'),
  ];
}

test('every spelling of a slug leads to the one article, and no spelling fills the cache', async () => {
  const random = numbers(SEED);
  const slugs = [...new Set(Array.from({ length: SLUGS }, () => randomSlug(random)))];
  for (const slug of slugs) {
    const documentId = await publishArticle(app, { slug });
    const address = bySlug(encodeURIComponent(slug));
    const present = await raw(address);
    expectValidHeaders(present);
    expect(found.parse(JSON.parse(present.text)).data).toMatchObject({ documentId, slug });
    expect(statusOf(await raw(address))).toBe('threeline; hit');
    const { answers } = usageOf(app);
    for (const spelling of spellingsOf(slug)) {
      const answer = await raw(bySlug(spelling));
      expectValidHeaders(answer);
      const { location } = answer.headers;
      // Percent-encoding that says the same is no other spelling.
      const led = { spelling, status: answer.status, location };
      expect([
        { spelling, status: 301, location: address },
        { spelling, status: 200, location: undefined },
      ]).toContainEqual(led);
      if (answer.status === 200) {
        expect(decodeURIComponent(spelling)).toBe(slug);
        expect(found.parse(JSON.parse(answer.text)).data).toMatchObject({ documentId });
      }
    }
    expect(usageOf(app).answers).toBe(answers);
    const inGraphql = await app.graphql(
      'query ($slug: String!) { articleBySlug(slug: $slug) { documentId } }',
      { slug: slug.toUpperCase().normalize('NFD') },
    );
    expect(inGraphql.data).toEqual({ articleBySlug: { documentId } });
  }
}, 120_000);

test('a slug that differs from another one in its spelling only is taken', async () => {
  const token = await fullAccessToken(app.strapi);
  for (const [path, name] of [
    ['articles', 'title'],
    ['pages', 'title'],
    ['authors', 'name'],
    ['categories', 'name'],
    ['tags', 'name'],
  ] as const) {
    const slug = `${path}-한글-é`;
    const create = (spelling: string) =>
      app.post(
        `/api/${path}?status=draft`,
        { data: { [name]: spelling, slug: spelling } },
        { token },
      );
    const first = await create(slug.toUpperCase().normalize('NFD'));
    expect([first.status, first.body]).toMatchObject([201, { data: { slug } }]);
    const second = await create(slug);
    expect([path, second.status, faultsIn(second)]).toEqual([
      path,
      400,
      [expect.stringMatching(/^slug: The slug ".*" is taken/)],
    ]);
  }
});

test('an upper-case slug of an older version keeps its address, and is taken in every case', async () => {
  const older = async (slug: string) => {
    const documentId = await publishArticle(app, { slug: slug.toLowerCase() });
    await app.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { slug } });
    return documentId;
  };
  const documentId = await older('Older_Slug');
  await app.strapi.db.query('api::tag.tag').create({ data: { name: 'Older', slug: 'Older-Tag' } });
  const beyondAscii = await older('Über-Uns');
  await app.restart();

  expect(articleIn(await app.get(bySlug('Older_Slug'))).documentId).toBe(documentId);
  const moved = await app.get(bySlug(encodeURIComponent('über-uns')));
  expect(moved.headers['location']).toBe(bySlug(encodeURIComponent('Über-Uns')));
  expect(moved.body).toMatchObject({ meta: { slug: 'Über-Uns' } });
  expect(articleIn(await app.get(bySlug(encodeURIComponent('Über-Uns')))).documentId).toBe(
    beyondAscii,
  );
  for (const spelling of ['older_slug', 'OLDER_SLUG']) {
    expect((await app.get(bySlug(spelling))).headers['location']).toBe(bySlug('Older_Slug'));
  }
  await documents(app).update({ documentId, data: { lead: 'New' }, status: 'published' });
  await documents(app).update({ documentId, data: { slug: 'Older_Slug' }, status: 'published' });
  expect(articleIn(await app.get(bySlug('Older_Slug'))).documentId).toBe(documentId);
  await expect(publishArticle(app, { slug: 'OLDER_slug' })).rejects.toThrow(/still redirects/);
  const tags = documents(app, 'api::tag.tag');
  await expect(tags.create({ data: { name: 'Other', slug: 'older-tag' } })).rejects.toThrow(
    /taken/,
  );
});

test('pages of an older version with slugs in two cases stay published, and each is found', async () => {
  const pages = documents(app, PAGE);
  const create = async (slug: string) => {
    const data = { title: slug, slug: `${slug}-older`, sections: articleInput()['sections'] };
    const { documentId } = await pages.create({ data, status: 'published' });
    await app.strapi.db.query(PAGE).updateMany({ where: { documentId }, data: { slug } });
    return documentId;
  };
  const upper = await create('About');
  const lower = await create('about');
  for (const documentId of [upper, lower]) {
    await pages.publish({ documentId });
    await pages.update({ documentId, data: { title: 'New' }, status: 'published' });
  }
  for (const [slug, documentId] of [
    ['About', upper],
    ['about', lower],
  ] as const) {
    const answer = await app.get(`/api/pages/slug/${slug}`);
    expect([slug, answer.status, answer.body]).toMatchObject([slug, 200, { data: { documentId } }]);
    const inGraphql = await app.graphql(
      'query ($slug: String!) { pageBySlug(slug: $slug) { documentId } }',
      { slug },
    );
    expect(inGraphql.data).toEqual({ pageBySlug: { documentId } });
  }
});

test.each(['Team', 'Über-Uns'])(
  'a page of an older version with the slug %s is found in lower case',
  async (slug) => {
    const pages = documents(app, PAGE);
    const data = { title: slug, slug: slug.toLowerCase(), sections: articleInput()['sections'] };
    const { documentId } = await pages.create({ data });
    await app.strapi.db.query(PAGE).updateMany({ where: { documentId }, data: { slug } });
    const lower = `/api/pages/slug/${encodeURIComponent(slug.toLowerCase())}`;
    const token = await fullAccessToken(app.strapi);
    const inGraphql = async () =>
      app.graphql('query ($slug: String!) { pageBySlug(slug: $slug) { documentId } }', {
        slug: slug.toLowerCase(),
      });

    expect((await app.get(lower)).status).toBe(404);
    expect((await inGraphql()).data).toEqual({ pageBySlug: null });
    const draft = await app.get(lower, { query: { status: 'draft' }, token });
    expect([draft.status, draft.body]).toMatchObject([301, { meta: { slug, locale: 'ko' } }]);

    await pages.publish({ documentId });
    const moved = await app.get(lower);
    const location = `/api/pages/slug/${encodeURIComponent(slug)}`;
    expect([moved.status, moved.headers['location']]).toEqual([301, location]);
    expect((await inGraphql()).data).toEqual({ pageBySlug: { documentId } });
  },
);

test('an edited file leaves its article the upper-case slug of an older version', async () => {
  const { write, run, title } = await archive();
  const file = (slug: string, text: string) =>
    write('a.ko.md', `---\ntitle: ${title}\ndate: 2025-12-12\nslug: ${slug}\n---\n\n${text}\n`);
  await file('my_slug', 'One.');
  expect(await run()).toMatchObject([{ outcome: 'created' }]);
  const stored = async () => app.strapi.db.query(ARTICLE).findMany({ where: { title } });
  await app.strapi.db.query(ARTICLE).updateMany({ where: { title }, data: { slug: 'My_Slug' } });
  for (const [slug, text] of [
    ['My_Slug', 'Two.'],
    ['my_slug', 'Three.'],
  ] as const) {
    await file(slug, text);
    expect(await run()).toMatchObject([{ outcome: 'updated' }]);
    expect(await stored()).toMatchObject([{ slug: 'My_Slug' }]);
  }
});

test('a former slug is found in every spelling, and listed for its old path', async () => {
  const documentId = await publishArticle(app, { slug: '옛-주소-é' });
  await documents(app).update({ documentId, data: { slug: '새-주소' }, status: 'published' });

  for (const spelling of [encodeURIComponent('옛-주소-é'), ...spellingsOf('옛-주소-é')]) {
    const answer = await raw(bySlug(spelling));
    expectValidHeaders(answer);
    expect([spelling, answer.status, answer.headers.location]).toEqual([
      spelling,
      301,
      bySlug(encodeURIComponent('새-주소')),
    ]);
    const from = spelling.startsWith('%') ? spelling : encodeURIComponent(spelling);
    const { body } = await app.get('/api/redirects', { query: { from: `/2020/01/${from}/` } });
    expect(body).toMatchObject({ data: [{ from: '옛-주소-é', to: '새-주소' }] });
  }
});

test('slugs are generated in the letters of the title, also by the button of the panel', async () => {
  const title = uniqueTitle('서울의 밤 Bus');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  const created = await documents(app).create({ data: articleInput({ title }) });
  const editor = await contentManager(app, ARTICLE);
  const copy = await documents(app).clone({ documentId: created.documentId, data: {} });

  expect(created.slug).toBe(slug);
  expect(copy.entries.map((entry) => entry.slug)).toEqual([`${slug}-2`]);
  expect((await editor.regenerateSlug({ title })).body).toEqual({ data: `${slug}-3` });
  const typed = await editor.create(articleInput({ slug: '직접-쓴-주소' }), { locale: 'ko' });
  expect(typed.body).toMatchObject({ data: { slug: '직접-쓴-주소' } });
  const checked = await app.post(
    '/content-manager/uid/check-availability',
    { contentTypeUID: ARTICLE, field: 'slug', value: '직접-쓴-주소' },
    { token: await adminToken(app), query: { locale: 'ko' } },
  );
  expect(checked.body).toMatchObject({ isAvailable: false });
});

test('a page is found in every spelling of its slug, and the menu leads to it', async () => {
  const slug = '소개-é';
  const pages = documents(app, PAGE);
  const data = { title: '소개', slug, sections: articleInput()['sections'] };
  const { documentId } = await pages.create({ data, status: 'published' });
  const address = `/api/pages/slug/${encodeURIComponent(slug)}`;
  expect((await raw(address)).status).toBe(200);
  for (const spelling of spellingsOf(slug)) {
    const answer = await raw(`/api/pages/slug/${spelling}?locale=ko`);
    expectValidHeaders(answer);
    const { location } = answer.headers;
    expect([
      { spelling, status: 301, location: `${address}?locale=ko` },
      { spelling, status: 200, location: undefined },
    ]).toContainEqual({ spelling, status: answer.status, location });
    if (answer.status === 200) {
      expect(decodeURIComponent(spelling)).toBe(slug);
      expect(found.parse(JSON.parse(answer.text)).data).toMatchObject({ documentId });
    }
  }
  expect((await raw('/api/pages/slug/NOTHING')).status).toBe(404);
  const { data: named } = await app.graphql(
    'query ($slug: String!) { pageBySlug(slug: $slug) { documentId } }',
    { slug: slug.toUpperCase() },
  );
  expect(named).toEqual({ pageBySlug: { documentId } });
  await documents(app, NAVIGATION).create({
    locale: 'ko',
    data: { items: [{ page: documentId, items: [] }] },
  });
  expect((await app.get('/api/navigation')).body).toMatchObject({
    data: { items: [{ page: { slug } }] },
  });
});

test('feeds, the sitemap, JSON-LD, Markdown and llms.txt encode addresses', async () => {
  await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  const category = await documents(app, 'api::category.category').create({
    data: { name: '분류', slug: '분류' },
  });
  await publishArticle(app, { slug: '연합-기사', category: category.documentId });
  const address = `https://example.com/ko/${encodeURIComponent('연합-기사')}`;
  const topic = encodeURIComponent('분류');
  for (const path of [
    `/api/feed.rss?category=${topic}`,
    `/api/feed.atom?category=${topic}`,
    `/api/feed.json?category=${topic}`,
    '/api/feed.rss',
    '/api/sitemap.xml',
    `${bySlug(encodeURIComponent('연합-기사'))}?jsonLd=true&openGraph=true`,
  ]) {
    const answer = await raw(path);
    expectValidHeaders(answer);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.text).toContain(address);
    expect(answer.text).not.toContain('https://example.com/ko/연합');
  }
  const llms = await raw('/api/llms.txt');
  expect(llms.text).toContain(`${bySlug(encodeURIComponent('연합-기사'))}.md`);
  const asMarkdown = await raw(`${bySlug(encodeURIComponent('연합-기사'))}.md`);
  expectValidHeaders(asMarkdown);
  expect([asMarkdown.status, asMarkdown.text]).toEqual([200, expect.stringContaining('연합-기사')]);
  const moved = await raw(`${bySlug(encodeURIComponent('연합-기사'.normalize('NFD')))}.md`);
  expect(moved.headers.location).toBe(`${bySlug(encodeURIComponent('연합-기사'))}.md`);
});
