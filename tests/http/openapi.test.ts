import { readFileSync } from 'node:fs';
import example from '../../src/features/api-docs/examples/article.json';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changeSite, publishedArticle } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';
import {
  contractOf,
  openApiDocument,
  type OpenApiDocument,
} from '../support/fixtures/openapi-contract';
import { numbers, seedOf } from '../support/fixtures/random';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { certainRequests } from '../support/fixtures/certain-requests';
import { requestsOf } from '../support/fixtures/recorded-requests';
import { shaped } from '../support/fixtures/shaped-request';
import { fullAccessToken } from '../support/actors/tokens';

type OpenApi = typeof import('../../src/features/api-docs');
type Redocly = typeof import('@redocly/openapi-core');
/** What is read of Strapi's content types, whose attributes it types one by one. */
interface ContentType {
  uid: string;
  attributes: Record<string, { private?: boolean }>;
}

const app = useApplication({ SEARCH_INDEX: 'true', INDEXNOW_KEY: 'key-of-the-site' });

/** What Redocly's strictest ready-made rules complain about, and why it stays so. */
const ACCEPTED = [
  // The contract has these paths. No article is called "slug", and a fixed part goes before a
  // parameter, in Strapi as in OpenAPI.
  'no-ambiguous-paths #/paths/~1api~1articles~1slug~1{slug}',
  // The same article in two shapes.
  'no-ambiguous-paths #/paths/~1api~1articles~1slug~1{slug}.md',
  // Nothing can be wrong with it.
  'operation-4xx-response #/paths/~1_health/get/responses',
];
let samples: SampleArticles;
let document: OpenApiDocument;

beforeAll(async () => {
  samples = await publishSamples(app, 'Recorded');
  const image = await uploadImage(app);
  await documents(app, 'api::author.author').update({
    documentId: samples.author,
    data: { avatar: image.id },
  });
  await documents(app).update({
    documentId: samples.newest,
    data: { cover: image.id },
    status: 'published',
  });
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle('Moved'), slug: 'recorded-former' }),
    status: 'published',
  });
  await documents(app).update({
    documentId,
    data: { slug: 'recorded-present' },
    status: 'published',
  });
  document = openApiDocument((await app.get('/api/openapi.json')).body);
}, 300_000);

describe('the document', () => {
  test('is answered with an ETag, from memory, and confirmed with 304', async () => {
    const { headers } = await app.get('/api/openapi.json');
    const etag = headers['etag'] ?? '';

    const again = await app.get('/api/openapi.json', { headers: { 'If-None-Match': etag } });

    expect(etag).toMatch(/^"/);
    expect(again.status).toBe(304);
    expect(again.headers['cache-status']).toBe('threeline; hit');
  });

  test('is OpenAPI 3.1 by the recommended rules of Redocly', async () => {
    const { lintFromString, createConfig } = testHost.require('@redocly/openapi-core') as Redocly;
    const config = await createConfig({ extends: ['recommended-strict'] });

    const problems = await lintFromString({ source: JSON.stringify(document), config });

    expect(document.openapi).toBe('3.1.1');
    const found = problems
      .map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer ?? ''}`)
      .filter((problem) => !ACCEPTED.includes(problem));
    expect(found).toEqual([]);
  });

  test('a response has one shape, so that no field of a whole article may be missing', () => {
    const { required, properties } = document.components.schemas['Article'] ?? {};
    const unions = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) => /"schema":\{"(?:any|one)Of"/.test(JSON.stringify(responses)))
        .map(([method]) => `${method} ${path}`),
    );

    expect(unions).toEqual([]);
    expect(required).toEqual(Object.keys(properties ?? {}));
  });

  test('a read has one kind of content, so that a generator needs no choice', () => {
    const kinds = Object.values(document.paths)
      .flatMap((path) => (path['get'] === undefined ? [] : [path['get'].responses['200']]))
      .map(
        (response) =>
          Object.keys(
            z.object({ content: z.object({}).loose().optional() }).parse(response ?? {}).content ??
              {},
          ).length,
      );

    expect(Math.max(...kinds)).toBe(1);
  });

  test('tells of every route, and of none that is not there', async () => {
    const { describeApi } = testHost.require(
      `${process.cwd()}/dist/src/features/api-docs`,
    ) as OpenApi;

    const { undescribed, routeless } = await describeApi(app.strapi);

    expect({ undescribed, routeless }).toEqual({ undescribed: [], routeless: [] });
  });
});

describe('what it tells of', () => {
  test('no private field, and nothing of accounts, is named', () => {
    const said = JSON.stringify(document);
    const privateNames = (Object.values(app.strapi.contentTypes) as ContentType[])
      .filter(({ uid }) => uid.startsWith('api::') || uid === 'plugin::upload.file')
      .flatMap(({ attributes }) =>
        Object.entries(attributes)
          .filter(([, attribute]) => attribute.private === true)
          .map(([name]) => name),
      )
      // An article's are no fields; the list of articles, of comments, of its other languages, its
      // related articles and the language are.
      .filter(
        (name) => !['articles', 'comments', 'locale', 'localizations', 'related'].includes(name),
      );

    expect(privateNames).toContain('firstPublicationDate');
    for (const name of privateNames) expect(said).not.toContain(`"${name}"`);
    expect(said).not.toMatch(/password|users-permissions|admin::|resetPasswordToken/i);
  });

  test('the summary is exactly three lines, all required, of at most 200 characters', () => {
    expect(document.components).toHaveProperty('schemas.ThreeLineSummary', {
      type: 'object',
      description: expect.any(String),
      properties: {
        id: { type: 'integer' },
        line1: expect.objectContaining({ type: 'string', minLength: 1, maxLength: 200 }),
        line2: expect.objectContaining({ type: 'string', minLength: 1, maxLength: 200 }),
        line3: expect.objectContaining({ type: 'string', minLength: 1, maxLength: 200 }),
      },
      required: ['id', 'line1', 'line2', 'line3'],
      additionalProperties: false,
    });
  });

  test('the example is the article that every installation begins with', () => {
    const seed = readFileSync('database/seeds/articles/gpt-image-2.ko.txt', 'utf8');
    const { title, lead, summary, sections } = example;

    for (const text of [title, summary.line1, summary.line2, summary.line3]) {
      expect(seed).toContain(text);
    }
    for (const paragraph of lead.split('\n\n')) expect(seed).toContain(paragraph);
    for (const { heading } of sections) expect(seed).toContain(heading);
  });
});

describe('the reading page', () => {
  const address = (html: string, file: string) =>
    new RegExp(`"(/docs/[^"]+/${file})"`).exec(html)?.[1] ?? '';

  test('lets in nothing but its own files', async () => {
    const { status, headers, text } = await app.get('/docs');

    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(text).not.toMatch(/<script(?! src="\/docs\/)|<style|style=|https?:/);
  });

  test('has files that are kept for ever, compressed for who takes that', async () => {
    const { text } = await app.get('/docs');

    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js', 'page.css']) {
      const { status, headers } = await app.get(address(text, file));
      expect([file, status]).toEqual([file, 200]);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-encoding': 'gzip',
        'x-content-type-options': 'nosniff',
      });
    }
    const plain = await app.get(address(text, 'start.js'), {
      headers: { 'Accept-Encoding': 'identity' },
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toContain('SwaggerUIBundle');
  });

  test.each([
    '/docs/1/swagger-ui.css',
    '/docs/{version}/package.json',
    '/docs/{version}/..%2F..%2Fpackage.json',
    '/docs/{version}/..%5Cpackage.json',
    '/docs/{version}/%2e%2e/index.js',
    '/docs/{version}/__proto__',
    '/docs/{version}/swagger-ui.css%00.png',
    '/docs/{version}/%FF',
  ])('has no other file: %s', async (path) => {
    const version = /\/docs\/([^/]+)\//.exec((await app.get('/docs')).text)?.[1] ?? '';

    const { status } = await app.get(path.replace('{version}', version));

    expect([400, 404]).toContain(status);
  });

  test('takes no other method', async () => {
    expect((await app.post('/docs', {})).status).toBe(405);
    expect((await app.head('/docs')).status).toBe(200);
  });
});

test('1,000 answers of every kind are as the document says', async () => {
  const urlPattern = 'https://example.com/{locale}/{slug}';
  await changeSite(app, { commentsEnabled: true, urlPattern });
  const discussed = await publishedArticle(app, 'open');
  const seed = seedOf(20261124);
  const certain = certainRequests(samples, discussed);
  const another = requestsOf(samples, discussed, numbers(seed));
  const next = () => certain.shift() ?? another();
  const sides = numbers(seed + 1);
  const flip = () => sides() < 0.5;
  const contract = contractOf(document);
  const token = await fullAccessToken(app.strapi);
  const faults: string[] = [];
  const seen = new Set<string>();

  for (let sent = 0; sent < 1000; sent += 1) {
    const planned = next();
    const described = shaped(planned);
    // A client may send either.
    const { method, path, query, byToken, byStranger, body } = flip() ? planned : described;
    const options = {
      query,
      ...(byToken ? { token } : {}),
      ...(byStranger === true ? { token: 'nobody' } : {}),
    };
    const answer =
      method === 'get' || method === 'delete'
        ? await app[method](path, options)
        : await app[method](path, body ?? {}, options);
    const { status, headers, text } = answer;
    seen.add(`${contract.operationIdOf(method, described.path) ?? path} ${String(status)}`);
    const recorded = { ...described, status, headers, text };
    const fault = contract.fault(recorded);
    if (fault !== null) faults.push(`${method} ${path}?${query}\n${fault}`);
  }

  expect([seed, faults.slice(0, 3)]).toEqual([seed, []]);
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const unseen = operations
    .map(({ operationId }) => operationId)
    .filter((id) => ![...seen].some((one) => one.startsWith(`${id} 2`)))
    // Its address needs a version: see tests/http/share-pictures.test.ts.
    .filter((id) => id !== 'getSharePicture');
  // Entries that other requests need are not deleted.
  expect([seed, unseen]).toEqual([seed, []]);
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...['getArticleBySlug 301', 'submitComment 202', 'submitComment 403', 'submitComment 429'],
      ...['listArticles 400', 'listArticles 401', 'listSelectedArticles 403', 'getArticle 404'],
    ]),
  );
}, 300_000);

test('a field that the document does not know of, and one that is missing, are noticed', async () => {
  const answer = await app.get('/api/articles', { query: 'pagination[pageSize]=1' });
  const recorded = { method: 'get', path: '/api/articles', query: '', ...answer };
  const changed = (change: (card: { properties: object; required: string[] }) => void) => {
    const copy = structuredClone(document);
    const { properties, required } = copy.components.schemas['ArticleCard'] ?? {};
    if (properties && required) change({ properties, required });
    return contractOf(copy).fault(recorded);
  };

  expect(contractOf(document).fault(recorded)).toBeNull();
  expect(changed(({ properties }) => Reflect.deleteProperty(properties, 'lead'))).toMatch(
    /additional properties/,
  );
  expect(changed(({ required }) => required.push('noSuchField'))).toMatch(/noSuchField/);
});
