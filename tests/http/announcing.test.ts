import { z } from 'zod';
import { announce, announcingTo, ENGINES, HUB, toldAt } from '../support/actors/announcing';
import { changeSite } from '../support/actors/discussing';
import { startReceiver, type Receiver } from '../support/actors/receiver';
import { deliveriesApi, drain, letTimePass, webhooks } from '../support/actors/webhooks';
import { useApplication } from '../support/app/application';
import { rawOf } from '../support/app/delivery';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents, publishArticle, republishArticle } from '../support/fixtures/documents';

const CMS = 'http://cms.example.com';
const SITE = 'https://www.example.com';

let receiver: Receiver;
const app = useApplication(
  {
    PUBLIC_URL: CMS,
    CHANGES_FOLLOW: 'false',
    WEBHOOK_RETRY_SCHEDULE: '60,600',
  },
  {
    prepare: async (env) => {
      receiver = await startReceiver();
      Object.assign(env, announcingTo(receiver));
    },
  },
);
afterAll(() => receiver.close());
const raw = rawOf(app);
const [NAVER = '', COMMON = ''] = ENGINES;
const addressOf = (slug: string, locale = 'ko') => `${SITE}/${locale}/${slug}`;
const DELIVERIES = 'threeline_webhook_deliveries';

beforeAll(async () => {
  await changeSite(app, { urlPattern: `${SITE}/{locale}/{slug}` });
});
beforeEach(async () => {
  await announce(app);
  await app.strapi.db.connection(DELIVERIES).delete();
  receiver.clear();
});

describe('search engines are told', () => {
  test('the address of a published article in each language, in the form of the protocol', async () => {
    const documentId = await publishArticle(app, { slug: 'told' });
    await documents(app).update({
      documentId,
      locale: 'en',
      data: articleInput({ title: uniqueTitle(), slug: 'told-in-english' }),
      status: 'published',
    });
    await announce(app);
    const addresses = [addressOf('told'), addressOf('told-in-english', 'en')];
    for (const path of ENGINES) expect(toldAt(receiver, path)).toEqual([addresses]);
    const [request] = receiver.received.filter(({ path }) => path === NAVER);
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(Object.keys(request?.headers ?? {}).filter((name) => /^webhook-/.test(name))).toEqual(
      [],
    );
    expect(request?.body).toEqual({
      host: 'www.example.com',
      key: 'test-key-of-the-site',
      keyLocation: `${SITE}/indexnow-key.txt`,
      urlList: addresses,
    });
    expect(toldAt(receiver, HUB).flat().sort()).toEqual(
      ['atom', 'json', 'rss'].flatMap((format) =>
        ['en', 'ko'].map((locale) => `${CMS}/api/feed.${format}?locale=${locale}`),
      ),
    );
  });

  test('former addresses too: of another slug, of an unpublish, a delete and a noindex', async () => {
    const told = async (write: () => Promise<unknown>) => {
      receiver.clear();
      await write();
      await announce(app);
      return toldAt(receiver, NAVER).flat();
    };
    const documentId = await publishArticle(app, { slug: 'before' });
    await announce(app);

    const [before, after] = [addressOf('before'), addressOf('after')];
    const republish = (data: object) => () => republishArticle(app, documentId, { ...data });
    expect(await told(republish({ lead: 'A new lead.' }))).toEqual([before]);
    expect(
      await told(() => documents(app).update({ documentId, data: { lead: 'A draft.' } })),
    ).toEqual([]);
    expect(await told(republish({ slug: 'after' }))).toEqual([before, after]);
    expect(await told(() => documents(app).unpublish({ documentId }))).toEqual([after]);
    expect(await told(() => documents(app).publish({ documentId }))).toEqual([after]);
    expect(await told(republish({ seo: { noIndex: true } }))).toEqual([after]);
    expect(await told(republish({ lead: 'Still not indexed.' }))).toEqual([]);
    expect(await told(republish({ seo: null }))).toEqual([after]);
    expect(await told(() => documents(app).delete({ documentId }))).toEqual([after]);
  });

  test('after a restart: of what was changed before it, or published before IndexNow was on', async () => {
    const old = await publishArticle(app, { slug: 'old' });
    await announce(app);
    receiver.clear();
    await app.strapi.db.connection('threeline_announced_slugs').delete();
    await publishArticle(app, { slug: 'unannounced' });
    await app.restart();
    await documents(app).delete({ documentId: old });
    await announce(app);
    expect(toldAt(receiver, COMMON)).toEqual([[addressOf('unannounced'), addressOf('old')]]);
  });

  test('of many changes by one request', async () => {
    const slugs = Array.from({ length: 25 }, (_, index) => `many-${String(index)}`);
    for (const slug of slugs) await publishArticle(app, { slug });
    await announce(app);
    expect(toldAt(receiver, COMMON)).toEqual([slugs.map((slug) => addressOf(slug))]);
    expect(receiver.received).toHaveLength(ENGINES.length + 3);
  });
});

const state = z.object({ data: z.array(z.looseObject({ id: z.string() })) });
const panel = async (query: object = {}) => {
  const api = await deliveriesApi(app);
  return state.parse((await api.get('/deliveries', { ...query })).body).data;
};

describe('a receiver that', () => {
  test.each([429, 503])('answers %i is told later, when it asks for', async (status) => {
    receiver.answers.set(NAVER, (response) => {
      response.writeHead(status, { 'Retry-After': '3000' }).end();
    });
    await publishArticle(app, { slug: `later-${String(status)}` });
    await announce(app);
    await drain(app);
    expect(toldAt(receiver, NAVER)).toHaveLength(1);
    expect(await panel({ state: 'waiting' })).toMatchObject([{ errorCode: 'STATUS', attempts: 1 }]);
    receiver.answers.clear();
    await letTimePass(app);
    await drain(app);
    expect(toldAt(receiver, NAVER)).toEqual(Array(2).fill([addressOf(`later-${String(status)}`)]));
    expect(await panel({ state: 'waiting' })).toEqual([]);
  });

  test.each([
    [NAVER, 403, 'INDEXNOW_KEY_REFUSED', /GET \/api\/indexnow-key\.txt/],
    [NAVER, 422, 'INDEXNOW_ADDRESSES_REFUSED', /"Address of an article"/],
    [HUB, 404, 'HUB_REFUSED', /PUBLIC_URL/],
  ])('at %s refuses with %i is shown with what to do', async (path, status, code, remedy) => {
    receiver.answers.set(path, status);
    await publishArticle(app, { slug: `refused-${String(status)}` });
    await announce(app);
    await letTimePass(app);
    await drain(app);
    const [failed, ...others] = await panel({ state: 'failed' });
    expect(failed).toMatchObject({
      attempts: 1,
      errorCode: code,
      error: expect.stringMatching(remedy),
    });
    expect(others).toHaveLength(path === HUB ? 2 : 0);

    receiver.clear();
    const api = await deliveriesApi(app);
    expect((await api.post(`/deliveries/${failed?.id ?? ''}/redeliver`)).status).toBe(202);
    await drain(app);
    expect(toldAt(receiver, path)).toHaveLength(1);
  });
});

test('the panel shows announcements beside webhooks, by receiver and without secrets', async () => {
  await publishArticle(app, { slug: 'shown' });
  await announce(app);
  const api = await deliveriesApi(app);
  const { host } = new URL(receiver.url);
  const { body } = await api.get('/subscriptions');
  const listed = z
    .object({ data: z.array(z.looseObject({ id: z.number(), name: z.string() })) })
    .parse(body).data;
  expect(listed.map(({ name }) => name)).toEqual([
    ...ENGINES.map(() => `IndexNow: ${host}`),
    `WebSub: ${host}`,
  ]);
  for (const one of listed) expect(one).toMatchObject({ enabled: true, secret: null });

  const [first] = listed;
  const [delivery, ...none] = await panel({ subscription: first?.id });
  expect(none).toEqual([]);
  expect(delivery).toMatchObject({
    state: 'succeeded',
    subscription: { id: first?.id, name: first?.name, enabled: true },
    message: { event: 'indexnow.submit', title: 'www.example.com (1)', documentId: null },
  });
  const detail = await api.get(`/deliveries/${delivery?.id ?? ''}`);
  expect(detail.body).toMatchObject({ data: { url: receiver.url + NAVER } });
  expect((await api.post(`/subscriptions/${String(first?.id)}/secret/reveal`)).status).toBe(400);
});

test('what waits for a receiver that only another instance knows is not ended', async () => {
  await webhooks().storeForDestinations(app.strapi, [
    { event: 'indexnow.submit', title: 'x', body: '{}', urls: ['https://other.example/'] },
  ]);
  await webhooks().pruneWebhooks(app.strapi);
  await drain(app);
  expect(await panel()).toMatchObject([{ state: 'waiting', subscription: { name: null } }]);
});

describe('this server', () => {
  test('keeps crawlers from the API, and names the sitemap', async () => {
    for (const path of ['/robots.txt', '/api/robots.txt']) {
      const { status, headers, text } = await raw(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      const lines = text.trim().split('\n');
      expect(lines).toEqual(
        expect.arrayContaining(['User-agent: *', 'Allow: /uploads/', 'Disallow: /']),
      );
      expect(lines.at(-1)).toBe(`Sitemap: ${CMS}/api/sitemap.xml`);
    }
  });

  test('shows the key of IndexNow', async () => {
    const { status, headers, text } = await raw('/api/indexnow-key.txt');
    expect([status, headers['content-type'], text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'test-key-of-the-site',
    ]);
  });

  test('names the hub in the feeds of a whole language, and in no other', async () => {
    const hub = receiver.url + HUB;
    for (const format of ['rss', 'atom', 'json']) {
      const path = `/api/feed.${format}`;
      for (const { headers, text } of [await raw(path), await raw(path)]) {
        expect(headers['link']).toBe(`<${hub}>; rel="hub", <${CMS}${path}?locale=ko>; rel="self"`);
        expect(text).toContain(hub);
      }
    }
    const { documentId } = await documents(app, 'api::tag.tag').create({
      data: { name: 'Narrow', slug: 'narrow' },
    });
    expect(documentId).not.toBe('');
    const { headers, text } = await raw('/api/feed.json?tag=narrow');
    expect([headers['link'], text.includes(hub)]).toEqual([undefined, false]);
  });
});
