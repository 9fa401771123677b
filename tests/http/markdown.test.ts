import { resolve } from 'node:path';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY, rawOf, statusOf } from '../support/app/delivery';
import { changeSite } from '../support/actors/discussing';
import { articlesToken, previewToken, readOnlyToken } from '../support/actors/tokens';
import { revokeFromVisitors } from '../support/actors/visitors';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';

const app = useApplication({ PUBLIC_URL: 'https://cms.example.com' });
const raw = rawOf(app);
const MARKDOWN = { Accept: 'text/markdown' };
let documentId = '';

const NIGHT =
  /^---\ntitle: Night\nsummary:\n {2}- Nine lines run\.\n {2}- They meet at City Hall\.\n {2}- One fare\.\ndate: 2025-01-01\nupdated: \S+\nlanguage: ko\nslug: night\ncanonical: https:\/\/example\.com\/ko\/night\n---\n\nWhat runs after midnight, and where\.\n\n## Lines\n\nN13, N15 and N16 cross the river\.\n\n## Fares\n\nPay by card\.\n$/;

beforeAll(async () => {
  await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  documentId = await publishArticle(app, {
    title: 'Night',
    slug: 'night',
    publicationDate: '2025-01-01',
  });
});

const ADDRESSES: [string, () => string, Record<string, string>][] = [
  ['slug.md', () => '/api/articles/slug/night.md', {}],
  ['a slug, negotiated', () => '/api/articles/slug/night', MARKDOWN],
  ['an id, negotiated', () => `/api/articles/${documentId}`, MARKDOWN],
];

describe.each(ADDRESSES)('at %s', (what, pathOf, headers) => {
  test('an article is Markdown, from the cache the second time, with its tags and ETag', async () => {
    const first = await raw(pathOf(), { headers });
    expect(first.text).toMatch(NIGHT);
    expect([first.status, first.headers['content-type']]).toEqual([
      200,
      'text/markdown; charset=utf-8',
    ]);
    expect(first.headers['cache-tag']).toContain(`article:${documentId}`);
    expect(first.headers['cache-tag']).not.toMatch(/(?:^|,)articles(?:,|$)/);
    const again = await raw(pathOf(), { headers });
    expect([statusOf(again), again.text]).toEqual(['threeline; hit', first.text]);
    const condition = { ...headers, 'If-None-Match': String(first.headers.etag) };
    const validated = await raw(pathOf(), { headers: condition });
    expect([validated.status, validated.headers.vary]).toEqual([304, first.headers.vary]);
    expect((await raw(pathOf(), { method: 'HEAD', headers })).headers.etag).toBe(
      first.headers.etag,
    );
    if (what !== 'slug.md') expect(first.headers.vary).toMatch(/^Accept,/);
  });

  test('it is the same past the cache and to a token', async () => {
    const { text } = await raw(pathOf(), { headers });
    const past = await raw(pathOf(), { headers: { ...headers, ...PAST_DELIVERY } });
    expect(past.text).toBe(text);
    const token = await readOnlyToken(app.strapi);
    const own = await app.get(pathOf(), { token, headers });
    expect([own.text, own.headers['cache-control']]).toEqual([text, 'private, no-store']);
  });

  test('it follows a publish', async () => {
    await raw(pathOf(), { headers });
    await republishArticle(app, documentId, { lead: `Changed at ${what}.` });
    expect((await raw(pathOf(), { headers })).text).toContain(`Changed at ${what}.`);
    await republishArticle(app, documentId, { lead: articleInput()['lead'] });
  });
});

test.each([
  ['application/json', 'json'],
  ['*/*', 'json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'json'],
  ['application/json, text/markdown;q=0.9', 'json'],
  ['text/markdown, application/json;q=0.9', 'markdown'],
  ['text/markdown, text/html, */*', 'markdown'],
])('a client that sends Accept: %s gets %s', async (accept, type) => {
  for (const path of ['/api/articles/slug/night', `/api/articles/${documentId}`]) {
    for (const more of [{}, {}, PAST_DELIVERY]) {
      const { headers } = await raw(path, { headers: { Accept: accept, ...more } });
      expect(headers['content-type']).toContain(type);
      expect(headers.vary).toMatch(/(?:^|, )Accept(?:,|$)/);
    }
  }
});

test('a part of the JSON is JSON, whatever the client prefers', async () => {
  for (const query of ['fields=title', 'populate=tags', 'jsonLd=true', 'format=html']) {
    const { headers } = await raw(`/api/articles/slug/night?${query}`, { headers: MARKDOWN });
    expect([query, headers['content-type']]).toEqual([query, 'application/json; charset=utf-8']);
    expect((await raw(`/api/articles/slug/night.md?${query}`)).status).toBe(400);
  }
  const list = await raw('/api/articles', { headers: MARKDOWN });
  expect([list.headers['content-type'], list.headers.vary]).toEqual([
    'application/json; charset=utf-8',
    'Accept-Encoding, Authorization',
  ]);
});

test('a former slug redirects to the present address of the Markdown', async () => {
  const id = await publishArticle(app, { slug: 'old-name' });
  await republishArticle(app, id, { slug: 'new-name' });
  const moved = await raw('/api/articles/slug/old-name.md?fallbackLocale=en');
  expect([moved.status, moved.headers.location]).toEqual([
    301,
    '/api/articles/slug/new-name.md?fallbackLocale=en',
  ]);
  const negotiated = await raw('/api/articles/slug/old-name', { headers: MARKDOWN });
  expect([negotiated.status, negotiated.headers.location]).toEqual([
    301,
    '/api/articles/slug/new-name',
  ]);
});

test('the fallback language is given where the asked one is not published', async () => {
  const { status, text } = await raw('/api/articles/slug/night.md?locale=en&fallbackLocale=ko');
  expect([status, text]).toEqual([200, expect.stringMatching(NIGHT)]);
});

test('an unknown article is 404 in JSON, and not stored', async () => {
  for (const path of ['/api/articles/slug/nothing.md', '/api/articles/slug/nothing']) {
    const { status, headers } = await raw(path, { headers: MARKDOWN });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'application/json; charset=utf-8',
      'no-store',
    ]);
  }
});

test('a draft is Markdown for the preview action alone', async () => {
  const id = await draftArticle(app, { slug: 'secret' });
  const [reader, editor] = [await articlesToken(app.strapi), await previewToken(app.strapi)];
  for (const path of [
    `/api/articles/${id}`,
    '/api/articles/slug/secret',
    '/api/articles/slug/secret.md',
  ]) {
    expect((await app.get(path, { headers: MARKDOWN })).status).toBe(404);
    const draft = `${path}?status=draft`;
    expect((await app.get(draft, { headers: MARKDOWN })).status).toBe(403);
    expect((await app.get(draft, { headers: MARKDOWN, token: reader })).status).toBe(403);
    const seen = await app.get(draft, { headers: MARKDOWN, token: editor });
    expect([seen.status, seen.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(seen.text).toContain('slug: secret');
  }
});

test('the import reads the whole article from its Markdown', async () => {
  const parsing = testHost.require(
    resolve(__dirname, '../../dist/src/features/importing/parsing'),
  ) as typeof import('../../src/features/importing/parsing');
  const name = async (uid: 'api::author.author' | 'api::category.category' | 'api::tag.tag') =>
    (await documents(app, uid).create({ data: { name: `Import, "of" ${uid}` } })).documentId;
  const [author, category] = [
    await name('api::author.author'),
    await name('api::category.category'),
  ];
  const heading = '3줄 요약이 있는 소제목';
  await publishArticle(app, {
    ...{ title: '"읽기": 가져오기 #1', slug: 'to-import', publicationDate: '2025-01-01' },
    ...{ author, category, tags: [await name('api::tag.tag')] },
    lead: '첫 문단 - *별*.\n\n둘째 문단.',
    sections: [{ heading, body: paragraphs('1. 본문', '| a | b |') }],
  });
  const { body } = await raw('/api/articles/slug/to-import.md');
  expect(parsing.parseArticle({ path: 'a.md', bytes: body })).toMatchObject({
    ok: true,
    article: {
      title: '"읽기": 가져오기 #1',
      slug: 'to-import',
      locale: 'ko',
      publicationDate: '2025-01-01',
      lead: '첫 문단 - *별*.\n\n둘째 문단.',
      summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
      sections: [{ heading, body: paragraphs('1. 본문', '| a | b |') }],
      author: 'Import, "of" api::author.author',
      category: 'Import, "of" api::category.category',
      tags: ['Import, "of" api::tag.tag'],
      draft: false,
      // No field of an article holds the time of its last change.
      conversions: [expect.objectContaining({ from: 'front matter “updated”' })],
    },
  });
});

describe('a slug that ends like the address of Markdown', () => {
  test('is given to no article', async () => {
    for (const slug of ['notes.md', 'NOTES.MD']) {
      await expect(draftArticle(app, { slug })).rejects.toMatchObject({
        message: expect.stringContaining('does not end in .md') as string,
      });
    }
    await expect(
      documents(app, 'api::tag.tag').create({ data: { name: 'Notes', slug: 'notes.md' } }),
    ).resolves.toMatchObject({ slug: 'notes.md' });
  });

  test('still leads to an article of an older version, which can be published again', async () => {
    const id = await publishArticle(app, { slug: 'notes' });
    const rows = app.strapi.db.query('api::article.article');
    await rows.updateMany({ where: { documentId: id }, data: { slug: 'readme.md' } });
    const path = '/api/articles/slug/readme.md';
    const json = await raw(path);
    expect([json.status, json.headers['content-type']]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    for (const one of [await raw(path, { headers: MARKDOWN }), await raw(`${path}.md`)]) {
      expect(one.text).toContain('slug: readme.md');
    }
    await republishArticle(app, id, { lead: 'Published again.' });
    expect((await raw(path)).text).toContain('Published again.');
  });
});

describe('llms.txt', () => {
  test('lists the newest articles of each language, from the cache the second time', async () => {
    const english = articleInput({ title: 'Night in English', slug: 'night-en' });
    await documents(app).update({ documentId, locale: 'en', data: english, status: 'published' });
    const first = await raw('/llms.txt');
    expect([first.status, first.headers['content-type']]).toEqual([
      200,
      'text/markdown; charset=utf-8',
    ]);
    expect(first.text).toMatch(/^# Threeline\n\n> .+\n/);
    expect(first.text).toContain(
      '\n- [Night](https://cms.example.com/api/articles/slug/night.md): Nine lines run.\n',
    );
    expect(first.text).toMatch(
      /## English\n\n- \[Night in English\]\(https:\/\/cms\.example\.com\/api\/articles\/slug\/night-en\.md\?locale=en\): Nine/,
    );
    const again = await raw('/llms.txt?utm_source=x');
    expect([statusOf(again), again.text]).toEqual(['threeline; hit', first.text]);
    expect((await raw('/api/llms.txt')).text).toBe(first.text);
    const condition = { 'If-None-Match': String(first.headers.etag) };
    expect((await raw('/llms.txt', { headers: condition })).status).toBe(304);
    expect((await raw('/llms.txt', { method: 'HEAD' })).status).toBe(200);
    expect((await raw('/llms.txt', { method: 'POST' })).status).toBe(405);
  });

  test('every address in it leads to Markdown', async () => {
    const { text } = await raw('/llms.txt');
    const paths = [...text.matchAll(/\(https:\/\/cms\.example\.com(\S+)\)/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      const { status, headers } = await raw(path);
      expect([path, status, headers['content-type']]).toEqual([
        path,
        200,
        'text/markdown; charset=utf-8',
      ]);
    }
  });

  test('follows a publish and an unpublish, and shows no draft', async () => {
    await draftArticle(app, { title: 'Hidden draft' });
    const id = await publishArticle(app, { title: 'Fresh' });
    expect((await raw('/llms.txt')).text).toContain('[Fresh]');
    await documents(app).unpublish({ documentId: id });
    const { text } = await raw('/llms.txt');
    expect(text).not.toMatch(/Fresh|Hidden draft/);
  });

  test('is readable by who may read feeds', async () => {
    const grant = await revokeFromVisitors(app, ['api::feed.feed.find']);
    expect((await raw('/llms.txt')).status).toBe(403);
    await grant();
    expect((await raw('/llms.txt')).status).toBe(200);
  });
});
