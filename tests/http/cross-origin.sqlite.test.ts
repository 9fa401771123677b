import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { z } from 'zod';
import { adminToken, addPerson, type Credentials } from '../support/actors/admin';
import { useApplication, type TestApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { purgeEverything, rawOf, statusOf, type RawAnswer } from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';

const TRUSTED = 'https://www.example.com';
const FOREIGN = {
  'a foreign origin': 'https://elsewhere.example',
  'a sibling subdomain': 'http://other.127.0.0.1.nip.io',
  'the same host on another port': 'http://127.0.0.1:1',
  'an opaque origin': 'null',
};

/** One route, with something in the place of each parameter. */
interface Route {
  method: string;
  path: string;
}

/** Every mounted route for which `wanted` holds, as the router has them. */
function routesOf({ strapi }: TestApplication, wanted: (path: string) => boolean): Route[] {
  const layers = z
    .array(
      z.looseObject({
        path: z.union([z.string(), z.instanceof(RegExp)]),
        methods: z.array(z.string()),
      }),
    )
    .parse(strapi.server.listRoutes().map(({ path, methods }) => ({ path, methods })));
  const routes = layers.flatMap(({ path, methods }) =>
    methods.map((method) => ({ method, path: addressOf(path) })),
  );
  const unique = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  // A server hands CONNECT to no request handler.
  return [...unique.values()].filter(({ method, path }) => method !== 'CONNECT' && wanted(path));
}

const addressOf = (path: string | RegExp): string =>
  path instanceof RegExp
    ? '/admin/anything'
    : path.replace(/:\w+(?:\([^)]*\))?[*+?]?/g, 'x').replace(/\([^)]*\)/g, 'x');

const isContentApi = (path: string) => /^\/(?:api|graphql)(?:\/|$)/.test(path);
const isUploads = (path: string) => path.startsWith('/uploads');
const isSafe = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

const corsOf = ({ headers }: RawAnswer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control')));

const refusedAs = ({ text }: RawAnswer) =>
  text.includes('"FOREIGN_ORIGIN"') ? 'FOREIGN_ORIGIN' : null;

const PREFLIGHT = {
  'Access-Control-Request-Method': 'PUT',
  'Access-Control-Request-Headers': 'authorization, content-type',
};

/** Sends requests in groups, for hundreds at once would wait for each other's connections. */
async function each<Item>(items: readonly Item[], run: (item: Item) => Promise<void>) {
  for (let at = 0; at < items.length; at += 20) {
    await Promise.all(items.slice(at, at + 20).map(run));
  }
}

/** The cookie of an administrator who has signed in. */
async function sessionCookie(app: TestApplication, credentials: Credentials): Promise<string> {
  const answer = await rawOf(app)('/admin/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const cookie = answer.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ');
  return z.string().min(1).parse(cookie);
}

const sessions = z.object({ token: z.string() });

/** The cookie of a frontend's user, as users-permissions sets it where it is configured to. */
async function readerCookie({ strapi }: TestApplication): Promise<string> {
  const manager = strapi.sessionManager('users-permissions');
  const session = await manager.generateRefreshToken('1', 'a-device', { type: 'refresh' });
  return `strapi_up_refresh=${sessions.parse(session).token}`;
}

describe('the admin API', () => {
  const app = useApplication({ CORS_ORIGINS: TRUSTED });
  const raw = rawOf(app);
  let cookie = '';

  beforeAll(async () => {
    await adminToken(app);
    cookie = await sessionCookie(app, await addPerson(app, 'strapi-super-admin'));
  });

  test('there are routes of every kind', () => {
    const paths = routesOf(app, (path) => !isContentApi(path)).map(({ path }) => path);
    for (const start of [
      '/admin/access-token',
      '/content-manager/',
      '/upload/',
      '/threeline/',
      '/content-type-builder/',
      '/i18n/',
      '/users-permissions/',
      '/_health',
    ]) {
      expect(paths.some((path) => path.startsWith(start))).toBe(true);
    }
    expect(paths.length).toBeGreaterThan(150);
  });

  test.each([...Object.entries(FOREIGN), ['an origin that the content API trusts', TRUSTED]])(
    'answers CORS to no page of %s, and lets it change nothing',
    async (_who, Origin) => {
      const wrong: unknown[] = [];
      const routes = routesOf(app, (path) => !isContentApi(path) && !isUploads(path));
      await each(routes, async ({ method, path }) => {
        const simple = await raw(path, { method, headers: { Origin, Cookie: cookie } });
        const preflight = await raw(path, { method: 'OPTIONS', headers: { Origin, ...PREFLIGHT } });
        const expected = isSafe(method) ? null : 'FOREIGN_ORIGIN';
        if (refusedAs(simple) !== expected || preflight.status !== 403) {
          wrong.push({ method, path, status: simple.status, preflight: preflight.status });
        }
        for (const answer of [simple, preflight]) {
          if (Object.keys(corsOf(answer)).length > 0)
            wrong.push({ method, path, ...corsOf(answer) });
        }
      });
      expect(wrong).toEqual([]);
    },
  );

  test('serves its own pages, and programs that are no browser', async () => {
    const wrong: unknown[] = [];
    const routes = routesOf(app, (path) => !isContentApi(path) && !isUploads(path));
    const own = new URL(app.address).origin;
    await each(routes, async ({ method, path }) => {
      const senders: Record<string, string>[] = [
        { Origin: own },
        {},
        { 'Sec-Fetch-Site': 'same-origin' },
      ];
      for (const headers of senders) {
        const answer = await raw(path, { method, headers });
        if (refusedAs(answer) !== null || Object.keys(corsOf(answer)).length > 0) {
          wrong.push({ method, path, headers, cors: corsOf(answer) });
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  test('a cookie alone gets a session on its own pages only', async () => {
    const ask = (headers: Record<string, string>) =>
      raw('/admin/access-token', { method: 'POST', headers: { Cookie: cookie, ...headers } });
    const foreign: Record<string, string>[] = [
      { Origin: FOREIGN['a foreign origin'] },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' },
    ];
    for (const headers of foreign) {
      expect((await ask(headers)).status).toBe(403);
    }
    expect(
      (
        await raw('/ADMIN/access-token', {
          method: 'POST',
          headers: { Cookie: cookie, Origin: TRUSTED },
        })
      ).status,
    ).toBe(403);
    const answer = await ask({ Origin: new URL(app.address).origin });
    expect(answer.status).toBe(200);
    cookie = z.array(z.string()).parse(answer.headers['set-cookie'])[0]?.split(';')[0] ?? '';
  });

  test('one route is authenticated by a cookie alone', async () => {
    const authenticated: string[] = [];
    // One after the other: whoever exchanges the cookie gets another one.
    for (const { method, path } of routesOf(app, (path) => !isUploads(path))) {
      const headers = { 'Content-Type': 'application/json' };
      const without = await raw(path, { method, headers });
      const withCookie = await raw(path, { method, headers: { ...headers, Cookie: cookie } });
      if (without.status !== withCookie.status) authenticated.push(`${method} ${path}`);
      const next = withCookie.headers['set-cookie']?.find((one) => one.startsWith('strapi_admin'));
      if (next !== undefined) cookie = next.split(';')[0] ?? cookie;
    }
    expect(authenticated).toEqual(['POST /admin/access-token']);
  });
});

describe.each([
  ['without CORS_ORIGINS', ''],
  ['with CORS_ORIGINS', TRUSTED],
])('the content API %s', (_how, origins) => {
  const app = useApplication({ CORS_ORIGINS: origins });
  const raw = rawOf(app);
  let slug = '';

  beforeAll(async () => {
    const article = await documents(app).create({ data: articleInput(), status: 'published' });
    slug = article.slug ?? '';
  });

  const query = JSON.stringify({ query: '{ articles { slug } }' });
  const json = { 'Content-Type': 'application/json' };
  /** In front of Koa where there is no cookie, and by Koa where there is one. */
  const requests: [
    string,
    string,
    { method?: string; headers?: Record<string, string>; body?: string },
  ][] = [
    ['an article', '/api/articles/slug/SLUG', {}],
    ['a list', '/api/articles', {}],
    ['HEAD', '/api/articles', { method: 'HEAD' }],
    ['what does not exist', '/api/articles/nothing', {}],
    ['a refusal', '/api/articles?what=ever', {}],
    ['an unknown route', '/api/nothing', {}],
    ['GraphQL by POST', '/graphql', { method: 'POST', headers: json, body: query }],
    ['GraphQL by GET', `/graphql?query=${encodeURIComponent('{ articles { slug } }')}`, {}],
    ['a feed', '/api/feed.rss', {}],
    ['a sitemap', '/api/sitemap.xml', {}],
  ];
  const senders: [string, string | undefined][] = [
    ['no origin', undefined],
    ['a trusted origin', TRUSTED],
    ...Object.entries(FOREIGN),
  ];

  const expected = (origin: string | undefined) => ({
    ...(origin === TRUSTED && origins === TRUSTED
      ? { 'access-control-allow-origin': TRUSTED, 'access-control-allow-credentials': 'true' }
      : { 'access-control-allow-origin': '*' }),
    'access-control-expose-headers': 'ETag, Retry-After, RateLimit, RateLimit-Policy',
  });

  test.each(requests)(
    '%s has the same CORS headers from memory and from Koa',
    async (_what, path, options) => {
      await purgeEverything(app);
      const address = path.replace('SLUG', slug);
      for (const [, origin] of senders) {
        const from: Record<string, string> = origin === undefined ? {} : { Origin: origin };
        const ask = (more: Record<string, string> = {}) =>
          raw(address, { ...options, headers: { ...options.headers, ...from, ...more } });
        const miss = await ask();
        const hit = await ask();
        const etag = hit.headers.etag;
        const confirmed = await ask(etag === undefined ? {} : { 'If-None-Match': etag });
        const personal = await ask({ Authorization: '' });
        expect(statusOf(personal)).toBe('threeline; fwd=bypass');
        for (const answer of [miss, hit, confirmed, personal]) {
          expect(corsOf(answer)).toEqual(expected(origin));
          expect(/\borigin\b/i.test(answer.headers.vary ?? '')).toBe(origins !== '');
        }
      }
    },
  );

  test.each(senders)('a preflight of %s', async (_who, origin) => {
    if (origin === undefined) return;
    for (const path of ['/api/articles', '/graphql', '/API/articles', '/api/nothing']) {
      const answer = await raw(path, {
        method: 'OPTIONS',
        headers: { Origin: origin, ...PREFLIGHT },
      });
      expect(answer.status).toBe(204);
      expect(corsOf(answer)).toEqual({
        ...expected(origin),
        'access-control-allow-methods': expect.stringContaining('PUT') as string,
        'access-control-allow-headers': expect.stringContaining('If-None-Match') as string,
        'access-control-max-age': '7200',
      });
    }
  });

  test('a cookie counts from its own pages and from trusted ones', async () => {
    app.strapi.config.set('plugin::users-permissions.jwtManagement', 'refresh');
    const cookie = await readerCookie(app);
    const refresh = (headers: Record<string, string>) =>
      raw('/api/auth/refresh', { method: 'POST', headers: { ...json, ...headers }, body: '{}' });
    for (const Origin of Object.values(FOREIGN)) {
      expect((await refresh({ Cookie: cookie, Origin })).text).toContain('Missing refresh token');
    }
    const trusted = await refresh({ Cookie: cookie, Origin: TRUSTED });
    expect(trusted.status).toBe(origins === '' ? 400 : 200);
  });

  test.each([
    ['a redirect from a provider', 'GET', 'navigate', 'document', true],
    ['a form', 'POST', 'navigate', 'document', false],
    ['a frame', 'GET', 'navigate', 'iframe', false],
    ['a script', 'GET', 'cors', 'empty', false],
    ['an image', 'GET', 'no-cors', 'image', false],
  ])(
    'of %s from another site the cookie is kept or ignored',
    async (_what, method, mode, dest, kept) => {
      const { httpServer } = app.strapi.server;
      let seen: IncomingMessage | undefined;
      httpServer.once('request', (request: IncomingMessage) => (seen = request));
      const headers = {
        Cookie: 'koa.sess=grant',
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': mode,
        'Sec-Fetch-Dest': dest,
      };
      const answer = await raw('/api/connect/nothing/callback', { method, headers });
      expect(corsOf(answer)['access-control-allow-credentials']).toBeUndefined();
      expect(seen?.headers.cookie).toBe(kept ? headers.Cookie : undefined);
    },
  );

  test('uploaded files are for pages of any origin, without credentials', async () => {
    const answer = await raw('/uploads/nothing.png', { headers: { Origin: 'https://a.example' } });
    expect(corsOf(answer)['access-control-allow-origin']).toBe('*');
    expect(corsOf(answer)['access-control-allow-credentials']).toBeUndefined();
  });
});

describe('CORS_ORIGINS', () => {
  test.each([
    '*',
    'null',
    'www.example.com',
    'https://a.example/',
    'https://*.example.com',
    'https://A.example',
    'ftp://a.example',
  ])('is refused as %s', (value) => {
    const { default: config } = testHost.require(
      resolve(__dirname, '../../dist/config/cors.js'),
    ) as {
      default: (given: { env: (name: string) => string }) => unknown;
    };
    expect(() => config({ env: () => value })).toThrow(/CORS_ORIGINS names/);
  });
});
