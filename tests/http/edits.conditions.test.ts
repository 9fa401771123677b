import { z } from 'zod';
import { customToken, fullAccessToken } from '../support/actors/tokens';
import { articleIn, errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  publishArticle,
  storedContent,
} from '../support/fixtures/documents';

const app = useApplication();
let token: string;

beforeAll(async () => {
  token = await fullAccessToken(app.strapi);
});

const address = (documentId: string) => `/api/articles/${documentId}`;
const readDraft = (documentId: string, query: Record<string, string> = {}) =>
  app.get(address(documentId), { token, query: { status: 'draft', ...query } });
const tagOf = async (documentId: string) => String((await readDraft(documentId)).headers['etag']);
const put = (documentId: string, data: object, headers: Record<string, string> = {}) =>
  app.put(address(documentId), { data }, { token, headers });
const titleOf = async (documentId: string) =>
  z.object({ title: z.string() }).parse(await documents(app).findOne({ documentId })).title;

describe('REST', () => {
  test('a draft has an ETag that changes with each write and is the same for each selection', async () => {
    const documentId = await draftArticle(app);
    const tag = await tagOf(documentId);
    expect(tag).toMatch(/^"1\.[0-9a-z]+"$/);
    expect((await readDraft(documentId, { fields: 'title' })).headers).toMatchObject({ etag: tag });
    const bySlug = await app.get(
      `/api/articles/slug/${articleIn(await readDraft(documentId)).slug}`,
      { token, query: { status: 'draft' } },
    );
    expect(bySlug.headers).toMatchObject({ etag: tag });
    const preview = await app.get(`${address(documentId)}/draft`, { token });
    expect(preview.headers).toMatchObject({ etag: tag });
    await documents(app).update({ documentId, data: { lead: 'Changed' } });
    expect(await tagOf(documentId)).not.toBe(tag);
  });

  test('a write with the ETag of the present draft is written, and returns the next one', async () => {
    const documentId = await draftArticle(app);
    const written = await put(documentId, { lead: 'One' }, { 'If-Match': await tagOf(documentId) });
    expect(written.status).toBe(200);
    const next = String(written.headers['etag']);
    expect(next).toBe(await tagOf(documentId));
    expect(await put(documentId, { lead: 'Two' }, { 'If-Match': next })).toMatchObject({
      status: 200,
    });
  });

  test('a new article is returned with its ETag', async () => {
    const title = uniqueTitle();
    const answer = await app.post(
      '/api/articles',
      { data: { title } },
      {
        token,
        query: { status: 'draft' },
      },
    );
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe(await tagOf(articleIn(answer).documentId));
  });

  test.each([
    ['a stale ETag', (tag: string) => tag.replace(/\d+/, '0')],
    ['the ETag of another draft', () => '"1.0"'],
    ['a weak ETag', (tag: string) => `W/${tag}`],
    ['what is no ETag', () => 'yes'],
  ])('a write with %s is refused without effect', async (_name, change) => {
    const documentId = await publishArticle(app);
    const ifMatch = { 'If-Match': change(await tagOf(documentId)) };
    const before = await storedContent(app);
    const answers = [
      await put(documentId, { title: 'New' }, ifMatch),
      await app.delete(address(documentId), { token, headers: ifMatch }),
    ];
    for (const answer of answers) {
      expect(errorIn(answer)).toMatchObject({
        status: 412,
        name: 'PreconditionFailedError',
        details: { code: 'EDIT_VERSION_STALE' },
      });
      expect(answer.headers['etag']).toBeUndefined();
    }
    expect(await storedContent(app)).toEqual(before);
  });

  test('the ETag of one language does not match another', async () => {
    const documentId = await draftArticle(app);
    await documents(app).update({ documentId, locale: 'en', data: { title: 'In English' } });
    const korean = { 'If-Match': await tagOf(documentId) };
    const query = { locale: 'en' };
    const data = { title: 'New', slug: 'new-in-english' };
    const answer = await app.put(address(documentId), { data }, { token, query, headers: korean });
    expect(answer.status).toBe(412);
  });

  test('If-Match: * writes any draft, and none where there is no draft', async () => {
    const documentId = await draftArticle(app);
    expect(await put(documentId, { lead: 'One' }, { 'If-Match': '*' })).toMatchObject({
      status: 200,
    });
    expect(await put('nothing-here', { lead: 'One' }, { 'If-Match': '*' })).toMatchObject({
      status: 412,
    });
  });

  test('a write without If-Match is written as before', async () => {
    const documentId = await draftArticle(app);
    await documents(app).update({ documentId, data: { lead: 'Theirs' } });
    expect(await put(documentId, { title: 'Mine' })).toMatchObject({ status: 200 });
    expect(await titleOf(documentId)).toBe('Mine');
  });

  test('of two writes with one ETag at once, one is refused', async () => {
    const documentId = await draftArticle(app);
    const headers = { 'If-Match': await tagOf(documentId) };
    const writes = ['One', 'Two', 'Three'].map((title) => put(documentId, { title }, headers));
    const statuses = (await Promise.all(writes)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  test('a published article has no ETag of a draft', async () => {
    const documentId = await publishArticle(app);
    const { headers } = await app.get(address(documentId), { token });
    expect(String(headers['etag'])).not.toMatch(/^"\d+\.[0-9a-z]+"$/);
  });

  test('the version is refused in the body', async () => {
    const documentId = await draftArticle(app);
    expect(await put(documentId, { title: 'Mine', editVersion: 1 })).toMatchObject({ status: 400 });
  });
});

describe('GraphQL', () => {
  const READ = 'query ($id: ID!) { article(documentId: $id, status: DRAFT) { title } }';
  const UPDATE =
    'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }';

  test('a draft has the ETag of REST, and If-Match guards a mutation', async () => {
    const documentId = await draftArticle(app);
    const tag = await tagOf(documentId);
    const read = await app.graphql(READ, { id: documentId }, { token });
    expect(read.headers).toMatchObject({ etag: tag });
    const update = (title: string) =>
      app.graphql(
        UPDATE,
        { id: documentId, data: { title } },
        { token, headers: { 'If-Match': tag } },
      );
    const first = await update('First');
    expect(first.errors).toBeUndefined();
    expect(first.headers).toMatchObject({ etag: await tagOf(documentId) });
    const second = await update('Second');
    expect([second.status, second.errors?.[0]?.extensions?.code]).toEqual([
      412,
      'EDIT_VERSION_STALE',
    ]);
    expect(await titleOf(documentId)).toBe('First');
  });
});

test('no response of the public API has the edit version', async () => {
  const documentId = await publishArticle(app);
  const reader = await customToken(app.strapi, [
    ...['find', 'findOne', 'preview', 'update'].map((action) => `api::article.article.${action}`),
  ]);
  const whole = { status: 'draft', populate: '*' };
  const answers = [
    await app.get(address(documentId)),
    await app.get(address(documentId), { token: reader, query: whole }),
    await app.get('/api/articles', { token: reader, query: whole }),
    await app.put(address(documentId), { data: { lead: 'New' } }, { token: reader }),
    await app.get('/api/openapi.json'),
    await app.post('/graphql', {
      query: '{ __schema { types { fields { name } inputFields { name } } } }',
    }),
  ];
  for (const { status, text } of answers) {
    expect(status).toBe(200);
    expect(text).not.toMatch(/edit_?version"/i);
  }
  for (const query of ['fields=editVersion', 'sort=editVersion', 'filters[editVersion]=1']) {
    expect(await app.get('/api/articles', { token: reader, query })).toMatchObject({ status: 400 });
  }
});
