import { Readable } from 'node:stream';
import type Koa from 'koa';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { PAST_DELIVERY, purgeEverything, rawOf, statusOf, usageOf } from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';
const MAX_BYTES = 3_000_000;
const app = useApplication({ DELIVERY_CACHE_MAX_BYTES: String(MAX_BYTES) });
const raw = rawOf(app);

test('a crawl of distinct addresses stays within the bound', async () => {
  await documents(app).create({ data: articleInput({ title: 'Crawled' }), status: 'published' });
  await purgeEverything(app);
  for (let batch = 0; batch < 40; batch += 1) {
    const addresses = Array.from({ length: 25 }, (_, index) => {
      return `/api/articles?pagination[page]=${String(batch * 25 + index + 1)}`;
    });
    await Promise.all(
      addresses.map((address) => raw(address, { headers: { 'Accept-Encoding': 'br' } })),
    );
    expect(usageOf(app).bytes).toBeLessThanOrEqual(MAX_BYTES);
  }
  expect(usageOf(app).answers).toBeGreaterThan(100);
  expect(usageOf(app).answers).toBeLessThan(1000);
}, 300_000);

test('refused addresses leave nothing', async () => {
  await purgeEverything(app);
  for (let index = 0; index < 50; index += 1) {
    expect((await raw(`/api/articles?unknown${String(index)}=1`)).status).toBe(400);
  }
  expect(usageOf(app)).toEqual({ bytes: 0, answers: 0 });
});

test('an answer that is too large to be kept is given, and not held', async () => {
  const text = 'x'.repeat(MAX_BYTES / 8);
  const { documentId } = await documents(app).create({
    data: articleInput({ title: 'Large', sections: [{ heading: 'Long', body: paragraphs(text) }] }),
    status: 'published',
  });
  await purgeEverything(app);
  for (const address of [
    `/api/articles/${documentId}`,
    `/api/articles/${documentId}?populate=sections`,
  ]) {
    for (let time = 0; time < 2; time += 1) {
      const answer = await raw(address);
      expect([answer.status, statusOf(answer)]).toEqual([200, 'threeline; fwd=miss']);
      expect(answer.text).toContain(text);
    }
  }
  expect(usageOf(app)).toEqual({ bytes: 0, answers: 0 });
});

test('one that is streamed without an end in sight goes to the client piece by piece', async () => {
  const pieces = 3000;
  const streams: { made: number; body: Readable }[] = [];
  const route: Koa.Middleware = (ctx, next) => {
    if (ctx.path !== '/api/tags/streamed') return next();
    const stream = { made: 0, body: Readable.from(source()) };
    function* source() {
      while (stream.made < pieces) {
        stream.made += 1;
        yield Buffer.alloc(1024, 'x');
      }
    }
    streams.push(stream);
    ctx.body = stream.body;
  };
  // Koa looks at the list for each request.
  const { middleware } = app.strapi.server.app as { middleware: Koa.Middleware[] };
  middleware.unshift(route);
  try {
    const answer = await raw('/api/tags/streamed');
    expect([answer.status, statusOf(answer)]).toEqual([200, 'threeline; fwd=bypass']);
    expect(answer.body).toHaveLength(pieces * 1024);
    // Delivery's own attempt ended at its bound, and leaves nothing open.
    expect(streams.map(({ made }) => made)).toEqual([expect.any(Number), pieces]);
    expect(streams[0]?.made).toBeLessThan(500);
    expect(streams[0]?.body.destroyed).toBe(true);
    expect(usageOf(app)).toEqual({ bytes: 0, answers: 0 });
  } finally {
    middleware.splice(middleware.indexOf(route), 1);
  }
});

describe('what is not stored', () => {
  test.each([
    ['a 404', '/api/articles/nope', 404],
    ['a 400', '/api/articles?sort=nope', 400],
  ])('%s', async (_what, address, status) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await raw(address);
      expect([answer.status, statusOf(answer)]).toEqual([status, 'threeline; fwd=miss']);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  test('what a request with a cookie of Strapi asks for', async () => {
    const data = articleInput({ title: 'Bypassed' });
    const { documentId } = await documents(app).create({ data, status: 'published' });
    const address = `/api/articles/${documentId}`;
    await raw(address);
    const answer = await raw(address, { headers: PAST_DELIVERY });
    expect([answer.status, statusOf(answer)]).toEqual([200, 'threeline; fwd=bypass']);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const refused = await raw(address, { headers: { Authorization: 'Bearer wrong' } });
    expect(refused.status).toBe(401);
  });

  test('sign-ins and other routes of plugins', async () => {
    for (const address of ['/api/connect/google', '/api/users/me', '/api/nope']) {
      expect(statusOf(await raw(address))).toBe('threeline; fwd=bypass');
    }
  });

  test.each(['toString', '__proto__[a]', 'hasOwnProperty'])(
    'parameters that the framework drops in silence: %s',
    async (name) => {
      await raw('/api/site');
      const { answers } = usageOf(app);
      await raw(`/api/site?${name}=1`);
      expect(usageOf(app).answers).toBe(answers);
    },
  );

  test('a parameter that delivery does not know', async () => {
    const answer = await raw('/api/articles?nope=1');
    expect([answer.status, statusOf(answer)]).toEqual([400, 'threeline; fwd=bypass']);
  });

  test('drafts', async () => {
    const answer = await raw('/api/articles?status=draft');
    expect([answer.status, statusOf(answer)]).toEqual([403, 'threeline; fwd=bypass']);
  });

  test('what is not for delivery goes through untouched', async () => {
    const health = await raw('/_health');
    expect([health.status, health.headers['cache-status']]).toEqual([204, undefined]);
    expect(
      (await raw('/api/articles', { method: 'OPTIONS' })).headers['cache-status'],
    ).toBeUndefined();
  });
});
