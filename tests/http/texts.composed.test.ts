import { adminToken, contentManager } from '../support/actors/admin';
import { changeSite, publishedArticle, readersOf } from '../support/actors/discussing';
import { fullAccessToken } from '../support/actors/tokens';
import { WRITE_PATHS } from '../support/actors/write-paths';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { ARTICLE, documents } from '../support/fixtures/documents';
import { decomposedTexts } from '../support/fixtures/generated-texts';
import { upload, uploads } from '../support/fixtures/media';
import { seedOf } from '../support/fixtures/random';
import { createFolder, markdown, runImport } from '../support/processes/import-command';

const app = useApplication();
const { comment } = readersOf(app);

const SEED = seedOf();
const TAG = 'api::tag.tag';
const decomposed = decomposedTexts(SEED);

const isComposed = (value: unknown): boolean => {
  const text = JSON.stringify(value);
  return text === text.normalize('NFC');
};

/** Everything that is stored in tables that hold what people write. */
async function stored(): Promise<Record<string, unknown>> {
  const tables = [
    'articles',
    'components_article_sections',
    'components_article_three_line_summaries',
    'components_shared_seos',
    'tags',
    'categories',
    'authors',
    'sites',
    'comments',
    'files',
    'upload_folders',
    'strapi_webhooks',
    'admin_users',
    'threeline_revisions',
    'i18n_locale',
  ];
  const found: [string, unknown][] = [];
  for (const table of tables)
    found.push([table, await app.strapi.db.connection(table).select('*')]);
  return Object.fromEntries(found);
}

async function expectComposed(): Promise<void> {
  const loose = Object.entries(await stored()).filter(([, rows]) => !isComposed(rows));
  expect({ seed: SEED, loose }).toEqual({ seed: SEED, loose: [] });
}

const article = () =>
  articleInput({
    title: decomposed(),
    lead: decomposed(),
    summary: { line1: decomposed(), line2: decomposed(), line3: decomposed() },
    sections: [{ heading: decomposed(), body: paragraphs(decomposed(), decomposed()) }],
    seo: { metaTitle: decomposed(), metaDescription: decomposed() },
  });

beforeAll(async () => {
  await changeSite(app, { commentsEnabled: true });
  // An update of many rows has to find one.
  await documents(app, TAG).create({ data: { name: 'Sea' } });
});

describe('decomposed Hangul is stored composed', () => {
  test.each(WRITE_PATHS)('by $name', async ({ prepare, publish }) => {
    const data = article();
    const before = (await prepare?.(app, data)) ?? '';
    expect(await publish(app, data, before)).toMatchObject({ refusal: null });
    await expectComposed();
  });

  const token = async () => ({ token: await fullAccessToken(app.strapi) });
  const admin = async () => ({ token: await adminToken(app) });
  const paths: [string, () => Promise<unknown>][] = [
    [
      'a tag over REST',
      async () => app.post('/api/tags', { data: { name: decomposed() } }, await token()),
    ],
    [
      'a category over GraphQL',
      async () =>
        app.graphql(
          'mutation ($name: String!) { createCategory(data: { name: $name }) { documentId } }',
          { name: decomposed() },
          await token(),
        ),
    ],
    [
      'an author in the admin panel',
      async () =>
        (await contentManager(app, 'api::author.author')).create({
          name: decomposed(),
          bio: decomposed(),
        }),
    ],
    ['the site', () => changeSite(app, { name: decomposed(), commentsNotice: decomposed() })],
    ['the database layer', () => app.strapi.db.query(TAG).create({ data: { name: decomposed() } })],
    [
      'many rows at once',
      () =>
        app.strapi.db
          .query(TAG)
          .createMany({ data: [{ name: decomposed() }, { name: decomposed() }] }),
    ],
    [
      'an update of many rows',
      () =>
        app.strapi.db
          .query(TAG)
          .updateMany({ where: { id: { $gt: 0 } }, data: { name: decomposed() } }),
    ],
    [
      'a copy',
      async () => {
        const { documentId } = await documents(app).create({ data: article() });
        await documents(app).clone({ documentId, data: { title: decomposed() } });
      },
    ],
    [
      'a file',
      async () => {
        const { id } = await upload(app, {
          fileInfo: {
            name: `${decomposed()}.txt`,
            alternativeText: decomposed(),
            caption: decomposed(),
          },
        });
        await uploads(app).updateFileInfo(id, { caption: decomposed() });
      },
    ],
    [
      'a folder of the media library',
      async () => app.post('/upload/folders', { name: decomposed(), parent: null }, await admin()),
    ],
    [
      'a webhook',
      async () =>
        app.post(
          '/admin/webhooks',
          {
            name: decomposed(),
            url: 'https://receiver.example/',
            events: ['entry.publish'],
            headers: {},
          },
          await admin(),
        ),
    ],
    [
      'the name of a person',
      async () =>
        app.put(
          '/admin/users/me',
          { firstname: decomposed(), lastname: decomposed() },
          await admin(),
        ),
    ],
    [
      'a comment',
      async () =>
        comment(await publishedArticle(app), { authorName: decomposed(), body: decomposed() }),
    ],
  ];
  test.each(paths)('%s', async (_what, write) => {
    const before = JSON.stringify(await stored());
    const answer = await write();
    const { status = 200 } = (answer ?? {}) as { status?: number };
    expect(status).toBeLessThan(300);
    expect(JSON.stringify(await stored())).not.toBe(before);
    await expectComposed();
  });

  test('an import, also of what only its mark-up spells decomposed', async () => {
    const folder = await createFolder();
    const title = decomposed();
    await folder.write(
      `${'한글'.normalize('NFD')}.md`,
      markdown(title, { body: '&#x1112;&#x1161;&#x11AB; é' }),
    );
    const { code, stdout } = await runImport(
      { ...testHost.process.env } as Record<string, string>,
      [folder.path],
    );
    await folder.remove();
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 created')]);
    await expectComposed();
  });
});

test('passwords are left alone', async () => {
  const token = await adminToken(app);
  const password = `Ａ1${'한'.normalize('NFD')}correct`;
  const roles = await app.strapi.db
    .query('admin::role')
    .findMany({ where: { code: 'strapi-editor' } });
  const users = app.strapi.service('admin::user') as { create(user: object): Promise<unknown> };
  await users.create({
    firstname: 'x',
    email: 'password@newsroom.example',
    password,
    isActive: true,
    roles: (roles as { id: number }[]).map(({ id }) => id),
  });
  expect(token).not.toBe('');
  const signIn = (secret: string) =>
    app.post('/admin/login', { email: 'password@newsroom.example', password: secret });
  expect([
    (await signIn(password)).status,
    (await signIn(password.normalize('NFC'))).status,
  ]).toEqual([200, 400]);
});

test('150 syllables fit where 200 characters do, by every path', async () => {
  const title = '한'.repeat(150).normalize('NFD');
  expect(title.length).toBeGreaterThan(200);
  for (const { name, prepare, publish } of WRITE_PATHS) {
    const data = articleInput({ title });
    const before = (await prepare?.(app, data)) ?? '';
    expect([name, await publish(app, data, before)]).toMatchObject([name, { refusal: null }]);
  }
});

describe('what is asked for decomposed is found', () => {
  const name = '한글맞춤법';
  const nfd = name.normalize('NFD');

  beforeAll(async () => {
    const { documentId } = await documents(app, TAG).create({ data: { name: nfd } });
    await documents(app).create({
      data: articleInput({ title: nfd, slug: 'spelling', tags: [documentId] }),
      status: 'published',
    });
  });

  test.each([
    ['a filter', { 'filters[title][$eq]': nfd }],
    ['a filter that contains', { 'filters[title][$containsi]': nfd }],
    ['a list', { 'filters[title][$in][0]': nfd }],
    ['a relation', { 'filters[tags][name]': nfd }],
    ['nested conditions', { 'filters[$or][0][$and][0][title][$startsWith]': nfd }],
  ])('over REST by %s', async (_what, query) => {
    expect((await app.get('/api/articles', { query })).body).toMatchObject({
      data: [{ slug: 'spelling' }],
    });
  });

  test('by a filter of what an answer is filled with', async () => {
    const query = { 'filters[slug]': 'spelling', 'populate[tags][filters][name]': nfd };
    expect((await app.get('/api/articles', { query })).body).toMatchObject({
      data: [{ tags: [{ name }] }],
    });
  });

  test('over GraphQL, as a variable and as an escape', async () => {
    const query =
      'query ($title: String) { articles(filters: { title: { eq: $title } }) { slug } }';
    expect((await app.graphql(query, { title: nfd })).data).toEqual({
      articles: [{ slug: 'spelling' }],
    });
    const escaped = Array.from(nfd, (one) => `\\u${one.charCodeAt(0).toString(16)}`).join('');
    const literal = `{ articles(filters: { title: { eq: "${escaped}" } }) { slug } }`;
    expect((await app.graphql(literal, {})).data).toEqual({ articles: [{ slug: 'spelling' }] });
  });

  test('by the search of the admin panel’s list', async () => {
    const answer = await app.get(`/content-manager/collection-types/${ARTICLE}`, {
      token: await adminToken(app),
      query: { _q: nfd, locale: 'ko' },
    });
    expect(answer.body).toMatchObject({ results: [{ slug: 'spelling' }] });
  });

  test('by readers’ search, as long as composed it is short enough', async () => {
    expect((await app.get('/api/search', { query: { q: nfd } })).status).toBe(200);
    expect(
      (await app.get('/api/search', { query: { q: '한'.repeat(90).normalize('NFD') } })).status,
    ).toBe(200);
    expect((await app.get('/api/search', { query: { q: '한'.repeat(101) } })).status).toBe(400);
  });
});
