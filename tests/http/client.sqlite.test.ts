import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { GraphQLSchema } from 'graphql';
import type { ArticleBySlugQuery, NewestArticlesQuery } from '../../docs/client/graphql-operations';
import { ApiError, Client } from '../../docs/client/threeline';
import { useApplication } from '../support/app/application';
import { changeSite, publishedArticle } from '../support/actors/discussing';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { runCommand } from '../support/processes/command';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { buildSite } from '../support/fixtures/static-page';

type OpenApi = typeof import('../../src/features/api-docs');
type Generation = typeof import('../../src/features/api-docs/client');

// Without the reading page, which another file has.
const app = useApplication({ API_DOCS: 'false' });
const project = path.resolve(__dirname, '../..');
const committed = (name: string) => readFileSync(path.join(project, 'docs/client', name), 'utf8');
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Client');
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle('Moved'), slug: 'client-former' }),
    status: 'published',
  });
  await documents(app).update({
    documentId,
    data: { slug: 'client-present' },
    status: 'published',
  });
});

const client = () => new Client({ baseUrl: app.address, remember: 100 });

describe('as a package', () => {
  // Inside the project, so that the consumer finds the packages that it compiles against.
  const folder = path.join(project, '.tmp', `consumer-${String(process.pid)}`);
  const run = promisify(execFile);

  beforeAll(async () => {
    const support = path.join(project, 'tests/support/consumer');
    const packed = path.join(folder, 'package');
    mkdirSync(packed, { recursive: true });
    const { packageFiles } = testHost.require(
      path.join(project, 'dist/src/features/api-docs'),
    ) as OpenApi;
    const client = new Map(
      ['threeline.ts', 'graphql.ts', 'schema.graphql'].map((name) => [name, committed(name)]),
    );
    const files = await packageFiles(client, { name: 'threeline-client', version: '1.2.3' });
    for (const [name, text] of files) writeFileSync(path.join(packed, name), text);
    await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: packed });

    const consumer = readFileSync(path.join(support, 'consumer.ts'), 'utf8');
    const imported = consumer.replace('../../../docs/client/threeline', 'threeline-client');
    writeFileSync(path.join(folder, 'consumer.ts'), imported);
    for (const name of ['threeline.ts', 'graphql.ts']) {
      writeFileSync(path.join(folder, name), committed(name));
    }
    copyFileSync(path.join(support, 'strictest.json'), path.join(folder, 'tsconfig.json'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent'];
    await run('npm', [...install, './threeline-client-1.2.3.tgz'], { cwd: folder });
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('it compiles with the strictest compiler, and runs', async () => {
    const tsc = path.join(project, 'node_modules/typescript/bin/tsc');
    const errors = await run(process.execPath, [tsc], { cwd: folder }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(errors.stdout).toBe('');

    const args = [path.join(folder, 'out/consumer.js'), app.address, 'client-present'];
    const { stdout } = await run(process.execPath, [...args, 'client-former']);

    expect(JSON.parse(stdout)).toMatchObject({
      line1: expect.any(String),
      blocks: expect.any(Number),
      tags: expect.arrayContaining([expect.stringMatching(/^article:/)]),
      html: expect.arrayContaining([expect.stringMatching(/^<p>/)]),
      title: expect.stringMatching(/^Moved/),
      redirected: '/api/articles/slug/client-present',
      moved: [301, 'client-present'],
      markdown: '---',
    });
  }, 120_000);
});

test('the committed client and schema are those of the API; "npm run client:generate" writes them', async () => {
  const { describeApi } = testHost.require(
    path.join(project, 'dist/src/features/api-docs'),
  ) as OpenApi;
  const { clientFiles } = testHost.require(
    path.join(project, 'dist/src/features/api-docs/client'),
  ) as Generation;
  const { document: openapi } = await describeApi(app.strapi);
  const graphql = app.strapi
    .plugin('graphql')
    .service<{ buildSchema(): GraphQLSchema }>('content-api')
    .buildSchema();
  const documents = new Map([['docs/client/articles.graphql', committed('articles.graphql')]]);

  const files = await clientFiles({ openapi, graphql, documents }, project);

  for (const [name, text] of files) expect([name, committed(name)]).toEqual([name, text]);
}, 300_000);

test('a static site is built with the generated client', async () => {
  const pages = await buildSite(client(), 'ko');

  expect([...pages.keys()]).toEqual([
    'index.html',
    'client-present.html',
    'client-newest.html',
    'client-middle.html',
    'client-oldest.html',
  ]);
  const index = pages.get('index.html') ?? '';
  expect(index).toContain('<html lang="ko">');
  expect(index).toContain('Nine lines run.<br>They meet at City Hall.<br>One fare.');
  expect(index).toContain('<cite>Client author</cite>');
  expect(pages.get('client-newest.html')).toContain('<h2 id="fares">Fares</h2><p>Pay by card.</p>');
});

test('what is selected is typed as what may be missing', async () => {
  const { data } = await client().listSelectedArticles({
    query: {
      fields: ['title'],
      populate: { tags: { fields: ['name'] } },
      filters: { $or: [{ title: { $contains: 'newest' } }, { tags: { name: { $eq: 'x' } } }] },
    },
  });

  const [title, tag]: (string | null | undefined)[] = [data[0]?.title, data[0]?.tags?.[0]?.name];
  expect([data.length, title, tag]).toEqual([1, 'Client newest', 'Client tag']);
  expect(data[0]).not.toHaveProperty('slug');
});

test('in a form, a body is typed as text', async () => {
  const { data } = await client().getRenderedArticleBySlug({
    slug: 'client-newest',
    format: 'html',
  });

  const body: string | undefined = data.sections[1]?.body;
  expect(body).toBe('<p>Pay by card.</p>');
});

test('a former address leads to the article, and an unknown one to a typed error', async () => {
  const error = await client()
    .getArticle({ documentId: 'nothing-here', query: { locale: 'en', fallbackLocale: 'ko' } })
    .catch((caught: unknown) => caught);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 404, name: 'NotFoundError' });
});

test('a comment on an article without comments is refused with its code', async () => {
  const documentId = await publishedArticle(app, 'disabled');

  await expect(
    client().submitComment({ documentId, body: { data: { authorName: 'A', body: 'B' } } }),
  ).rejects.toMatchObject({ status: 403, code: 'COMMENTS_DISABLED' });
});

test('a call can be given up', async () => {
  await expect(client().listTags({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('an answer that has not changed is confirmed', async () => {
  const api = client();

  const first = await api.getArticle({ documentId: samples.newest });

  expect(await api.getArticle({ documentId: samples.newest })).toBe(first);
});

test('the types of GraphQL operations are those of their answers', async () => {
  const text = readFileSync(path.join(project, 'docs/client/articles.graphql'), 'utf8');
  const ask = async (operationName: string, variables: object) => {
    const answer: { data?: unknown } = await client().queryGraphql({
      body: { query: text, operationName, variables: { ...variables } },
    });
    return answer.data;
  };

  const list = (await ask('NewestArticles', { pageSize: 1 })) as NewestArticlesQuery;
  const one = (await ask('ArticleBySlug', { slug: 'client-newest' })) as ArticleBySlugQuery;

  expect(list.articles[0]?.summary?.line1).toBe('Nine lines run.');
  expect(one.articleBySlug?.discussion.state).toBe('disabled');
});

describe('what a frontend generates from', () => {
  /** The committed schema has its lines broken. */
  const plain = (text: string) => text.replace(/\s+/g, '').replaceAll(',', '');

  test.each([
    ['/api/client.ts', 'threeline.ts'],
    ['/api/schema.graphql', 'schema.graphql'],
  ])('%s is served from memory, with an ETag', async (address, name) => {
    const { status, headers, text } = await app.get(address);
    const again = await app.get(address, { headers: { 'If-None-Match': headers['etag'] ?? '' } });

    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(plain(text)).toBe(plain(committed(name)));
    expect([again.status, again.headers['cache-status']]).toEqual([304, 'threeline; hit']);
    expect((await app.get(address, { query: 'x=1' })).status).toBe(400);
  });
});

test('the reading page is gone where it is switched off, and the document stays', async () => {
  expect((await app.get('/docs')).status).toBe(404);
  expect((await client().getOpenapi()).openapi).toBe('3.1.1');
});

test('the client of a site with an archive says that a summary may be null, and how long a line is', async () => {
  const out = path.join(project, '.tmp', `client-${String(process.pid)}`);
  await changeSite(app, { archiveBefore: '2020-01-01', summaryLineLength: 320 });
  try {
    const args = ['--site', `${app.address}/`, '--out', out];
    const { code, stderr } = await runCommand('client-generate', {}, args);
    expect([code, stderr]).toEqual([0, '']);
    const rest = readFileSync(path.join(out, 'threeline.ts'), 'utf8');
    const nullable = "summary: components['schemas']['ThreeLineSummary'] | null;";
    expect([rest.includes(nullable), committed('threeline.ts').includes(nullable)]).toEqual([
      true,
      false,
    ]);
    const served = await app.get('/api/client.ts');
    expect(served.text.split(nullable)).toHaveLength(rest.split(nullable).length);
    expect(readFileSync(path.join(out, 'graphql.ts'), 'utf8')).toBe(committed('graphql.ts'));
    const wrong = await runCommand('client-generate', {}, ['--site', `${app.address}/admin`]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('responded with 404')]);
  } finally {
    rmSync(out, { recursive: true, force: true });
    await changeSite(app, { archiveBefore: null, summaryLineLength: 200 });
  }
  expect((await app.get('/api/client.ts')).text).toBe(committed('threeline.ts'));
}, 120_000);
