import { request } from 'node:http';
import type Koa from 'koa';
import { changeSite } from '../support/actors/discussing';
import { customToken, fullAccessToken, readOnlyToken } from '../support/actors/tokens';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY, purgeEverything, rawOf, statusOf } from '../support/app/delivery';
import { until } from '../support/app/until';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import {
  createLinkedArticle,
  routesOf,
  type LinkedArticle,
} from '../support/fixtures/linked-article';

const app = useApplication();
const raw = rawOf(app);

const HIT = 'threeline; hit';
const READS = ['api::article.article.find', 'api::article.article.findOne'];
const PREVIEW = 'api::article.article.preview';

let linked: LinkedArticle;
let routes: string[];
let address: string;

beforeAll(async () => {
  await changeSite(app, { commentsEnabled: true });
  linked = await createLinkedArticle(app);
  routes = routesOf(linked);
  address = `/api/articles/${linked.documentId}`;
});

const as = (token: string, path = address) =>
  raw(path, { headers: { Authorization: `Bearer ${token}` } });
/** Strapi notes the first use of a token, and so must see that request. */
async function warm(token: string, path = address): Promise<void> {
  for (let time = 0; time < 3; time += 1) await as(token, path);
}
const tokens = () => app.strapi.db.query('admin::api-token');
/** The application runs in another realm, whose dates are others than those of a test. */
const isoIn = (ms: number): string => new Date(Date.now() + ms).toISOString();
const service = () =>
  app.strapi.service('admin::api-token') as {
    update(id: number, data: object): Promise<unknown>;
    revoke(id: number): Promise<unknown>;
  };
/** The id of the token that was created last. */
const newest = async (): Promise<number> =>
  ((await tokens().findOne({ orderBy: { id: 'desc' } })) as { id: number }).id;

/** Holds the first request for an address until it is released, before Strapi authenticates it. */
function holdRequest(path: string) {
  const { middleware } = app.strapi.server.app as { middleware: Koa.Middleware[] };
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  let arrive = () => {};
  const arrived = new Promise<void>((done) => (arrive = done));
  const hold: Koa.Middleware = async (ctx, next) => {
    if (ctx.path === path) {
      arrive();
      await released;
    }
    await next();
  };
  middleware.unshift(hold);
  return {
    arrived,
    release() {
      middleware.splice(middleware.indexOf(hold), 1);
      release();
    },
  };
}

test('a read with a token is served from memory, and no cache in front may store it', async () => {
  const token = await readOnlyToken(app.strapi);
  await warm(token);
  const response = await as(token);
  expect([response.status, statusOf(response)]).toEqual([200, HIT]);
  expect(response.headers['cache-control']).toBe('private, no-cache');
  expect(response.headers.vary).toContain('Authorization');
  const { etag = '' } = response.headers;
  const again = await raw(address, {
    headers: { Authorization: `Bearer ${token}`, 'If-None-Match': etag },
  });
  expect([again.status, statusOf(again), again.text]).toEqual([304, HIT, '']);
  expect(again.headers['cache-control']).toBe('private, no-cache');
});

test('GraphQL is served from memory too', async () => {
  const token = await readOnlyToken(app.strapi);
  const body = JSON.stringify({ query: '{ articles { title author { name } } }' });
  const ask = () =>
    raw('/graphql', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
    });
  for (let time = 0; time < 3; time += 1) await ask();
  const response = await ask();
  expect([response.status, statusOf(response)]).toEqual([200, HIT]);
  expect(response.headers['cache-control']).toBe('private, no-cache');
});

test('tokens that may read the same share a response, and others do not', async () => {
  const [one, other] = [
    await customToken(app.strapi, READS),
    await customToken(app.strapi, [...READS].reverse()),
  ];
  const less = await customToken(app.strapi, ['api::tag.tag.find']);
  await purgeEverything(app);
  await warm(one);
  // Of the other token, only the first use reaches Strapi.
  await as(other, '/api/articles?pagination[pageSize]=1');
  expect(statusOf(await as(other))).toBe(HIT);
  for (let time = 0; time < 3; time += 1) expect((await as(less)).status).toBe(403);
  expect((await raw(address)).headers['cache-control']).toContain('public');
});

test.each(['deleted', 'expired', 'given less', 'renewed'])(
  'a token that is %s reads no more, from the next request on',
  async (how) => {
    const token = await customToken(app.strapi, READS);
    const id = await newest();
    await warm(token);
    expect(statusOf(await as(token))).toBe(HIT);
    if (how === 'deleted') await service().revoke(id);
    if (how === 'given less') {
      await service().update(id, { type: 'custom', permissions: ['api::tag.tag.find'] });
    }
    if (how === 'expired') {
      await tokens().update({ where: { id }, data: { expiresAt: isoIn(-1) } });
    }
    if (how === 'renewed') {
      await tokens().update({ where: { id }, data: { accessKey: 'of another key' } });
    }
    const expected = how === 'given less' ? 403 : 401;
    for (let time = 0; time < 3; time += 1) expect((await as(token)).status).toBe(expected);
  },
);

test('a token that expires while it is in memory reads no more', async () => {
  const token = await readOnlyToken(app.strapi);
  const id = await newest();
  await warm(token);
  await tokens().update({ where: { id }, data: { expiresAt: isoIn(1_500) } });
  await warm(token);
  await until(async () => (await as(token)).status === 401);
});

test('the use of a token is noted, although memory serves it', async () => {
  const token = await readOnlyToken(app.strapi);
  const id = await newest();
  await warm(token);
  const before = isoIn(-3_700_000);
  await tokens().update({ where: { id }, data: { lastUsedAt: before } });
  await warm(token);
  const { lastUsedAt } = (await tokens().findOne({ where: { id } })) as { lastUsedAt: string };
  expect(Date.parse(lastUsedAt)).toBeGreaterThan(Date.parse(before));
  expect(statusOf(await as(token))).toBe(HIT);
});

test('texts that are no token are refused each time, beside a warm memory', async () => {
  await warm(await fullAccessToken(app.strapi));
  for (const header of ['Bearer wrong', 'Bearer', 'Basic dXNlcjpwdw==', 'Bearer a b']) {
    for (let time = 0; time < 2; time += 1) {
      const response = await raw(address, { headers: { Authorization: header } });
      const anonymous = await raw(address, {
        headers: { Authorization: header, ...PAST_DELIVERY },
      });
      expect([header, response.status]).toEqual([header, anonymous.status]);
      expect(statusOf(response)).toBe('threeline; fwd=bypass');
    }
  }
});

test('drafts that a token may see are never kept, and keep their headers', async () => {
  const { documentId } = await documents(app).create({ data: articleInput({ title: 'Hidden' }) });
  const editor = await customToken(app.strapi, [...READS, PREVIEW]);
  const reader = await customToken(app.strapi, READS);
  for (const token of [editor, reader]) await warm(token);
  for (const path of [
    `/api/articles/${documentId}?status=draft`,
    `/api/articles/${documentId}/draft`,
  ]) {
    for (let time = 0; time < 3; time += 1) {
      const seen = await as(editor, path);
      expect([path, seen.status, seen.headers['cache-control']]).toEqual([
        path,
        200,
        'private, no-store',
      ]);
      expect(seen.headers.etag).toMatch(/^"/);
      expect(statusOf(seen)).not.toBe(HIT);
      expect((await as(reader, path)).status).toBe(403);
    }
  }
});

test('what is computed while a token is given more is not kept for those who may do less', async () => {
  const token = await customToken(app.strapi, READS);
  const id = await newest();
  const other = await customToken(app.strapi, READS);
  for (const each of [token, other]) await warm(each);
  const held = holdRequest('/api/tags');
  const reading = as(token, '/api/tags');
  await held.arrived;
  await service().update(id, { type: 'custom', permissions: [...READS, 'api::tag.tag.find'] });
  held.release();
  expect((await reading).status).toBe(200);
  for (let time = 0; time < 3; time += 1) expect((await as(other, '/api/tags')).status).toBe(403);
});

test('a token that is deleted while its request arrives gets nothing from memory', async () => {
  const token = await readOnlyToken(app.strapi);
  const id = await newest();
  const body = JSON.stringify({ query: '{ articles { slug } }' });
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
  };
  const post = () => raw('/graphql', { method: 'POST', headers, body });
  await until(async () => statusOf(await post()) === HIT);
  const slow = request(`${app.address}/graphql`, { method: 'POST', headers });
  const response = new Promise<number | undefined>((done, fail) => {
    slow.on('response', (message) => {
      message.resume();
      done(message.statusCode);
    });
    slow.on('error', fail);
  });
  slow.write(body.slice(0, 5));
  // The server has the headers once it has served a request that was sent later.
  await raw('/_health');
  await service().revoke(id);
  slow.end(body.slice(5));
  expect(await response).toBe(401);
});

test('a publish is seen with a token at once', async () => {
  const token = await readOnlyToken(app.strapi);
  await warm(token);
  const data = { title: 'Changed for tokens' };
  await documents(app).update({ documentId: linked.documentId, data, status: 'published' });
  expect((await as(token)).text).toContain(data.title);
});

test('every route answers a token as the framework does', async () => {
  const { strapi } = app;
  const kinds = {
    'read-only': await readOnlyToken(strapi),
    articles: await customToken(strapi, READS),
    preview: await customToken(strapi, [...READS, PREVIEW]),
  };
  let hits = 0;
  for (const [kind, token] of Object.entries(kinds)) {
    for (const route of routes) {
      await as(token, route);
      const ours = await as(token, route);
      const theirs = await raw(route, {
        headers: {
          Authorization: `Bearer ${token}`,
          ...PAST_DELIVERY,
          'Apollo-Require-Preflight': 'true',
        },
      });
      expect({ kind, route, status: ours.status, text: parsed(ours.text) }).toEqual({
        ...{ kind, route, status: theirs.status },
        text: parsed(theirs.text),
      });
      if (statusOf(ours) === HIT) hits += 1;
    }
  }
  expect(hits).toBeGreaterThan(40);
}, 120_000);

/** Feeds are XML, and are compared as they are. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
