import { resolve } from 'node:path';
import fc from 'fast-check';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY, rawOf, statusOf, type RawAnswer } from '../support/app/delivery';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { registerAdministrator } from '../support/actors/admin';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();
const raw = rawOf(app);
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Keys');
});

/** The same requests in every run; SEED makes others. */
const RUNS = { numRuns: 250, seed: seedOf(20261126) };

/** A body to be compared: the read path of its own has the keys of JSON in another order. */
function bodyOf({ text }: RawAnswer): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const PAST = { ...PAST_DELIVERY, 'Apollo-Require-Preflight': 'true' };

/** Asks twice through the cache, so that the second may come from memory, and once past it. */
async function compare(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const answers = [await raw(path, options), await raw(path, options)];
  const truth = await raw(path, { ...options, headers: { ...options.headers, ...PAST } });
  for (const answer of answers) {
    expect({ path, body: options.body, status: answer.status, answer: bodyOf(answer) }).toEqual({
      path,
      body: options.body,
      status: truth.status,
      answer: bodyOf(truth),
    });
  }
  return answers.some((answer) => statusOf(answer) === 'threeline; hit');
}

const list = (name: string, ...values: string[]) =>
  fc
    .tuple(
      fc.constantFrom(`${name}[]`, name, `${name}[0]`, `${name}[1]`, `${name}[2]`),
      fc.constantFrom(...values),
    )
    .map(([key, value]): [string, string] => [key, value]);
const single = (name: string, ...values: string[]) =>
  fc.constantFrom(...values).map((value): [string, string] => [name, value]);

const parameter: fc.Arbitrary<[string, string]> = fc.oneof(
  {
    weight: 4,
    arbitrary: list(
      'sort',
      'title:asc',
      'title:desc',
      'readingMinutes:asc',
      'publicationDate:desc',
      '',
    ),
  },
  { weight: 2, arbitrary: list('fields', 'title', 'slug', 'lead', 'discussion', '*', '') },
  { weight: 2, arbitrary: list('populate', 'tags', 'author', 'category', '*', '') },
  {
    weight: 2,
    arbitrary: list('filters[slug][$in]', 'keys-newest', 'keys-middle', 'keys oldest', ''),
  },
  single('filters[title][$contains]', 'Keys n', 'Keys+n', 'newest', '', ']=x'),
  single('_q', 'newest', 'Keys o', 'a]=b', ''),
  single('locale', 'ko', 'KO', 'en', 'en-US', 'xx', '', '*'),
  single('fallbackLocale', 'ko', 'ko-KR', 'EN', '', '*'),
  single('status', 'published', '', 'draft'),
  single('pagination[page]', '1', '2', '01', '1.0', ''),
  single('pagination[pageSize]', '25', '2', '1', '025'),
  single('pagination[limit]', '25', '1'),
  single('pagination[withCount]', 'true', 'false'),
  single('pagination', '1', ''),
  single('[status]', 'draft', '', 'published'),
  single('toString', '1'),
  single('unknown', '1'),
  single('jsonLd', 'true', 'false'),
  single('format', 'html', 'markdown', 'text', 'HTML', ''),
  single('', 'x'),
);

/** Other ways to write the same or something close to it. */
const oddly = fc
  .tuple(parameter, fc.integer({ min: 0, max: 9 }))
  .map(([[name, value], way]): string => {
    const plain = `${name}=${value.replaceAll(' ', '+')}`;
    const coded = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    switch (way) {
      case 0:
        return name;
      case 1:
        return `${plain}%`;
      case 2:
        return coded.replaceAll(/%../g, (code) => code.toLowerCase());
      case 3:
        return `%${(name.codePointAt(0) ?? 0x61).toString(16)}${plain.slice(1)}`;
      case 4:
        return `&${plain}&`;
      case 5:
        return `${plain}%2B+%20`;
      case 6:
        return `${name}[]=${encodeURIComponent(value)}`;
      default:
        return way % 2 === 0 ? coded : plain;
    }
  });
const query = fc
  .array(oddly, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('&').replaceAll(' ', '%20'));

const routes = fc.oneof(
  { weight: 4, arbitrary: fc.constant(() => '/api/articles') },
  fc.constantFrom(
    () => `/api/articles/${samples.newest}`,
    () => '/api/articles/slug/keys-newest',
    () => '/api/articles/slug/keys%2Dmiddle/',
    () => `/api/articles/${samples.newest}/related`,
    () => `/api/articles/${samples.newest}/comments`,
    () => '/api/authors',
    () => '/api/site',
  ),
);

test('a query string is answered through the cache as it is past it', async () => {
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(routes, query, async (route, text) => {
      if (await compare(`${route()}?${text}`)) hits += 1;
    }),
    RUNS,
  );
  expect(hits).toBeGreaterThan(20);
}, 300_000);

test('parameters in another order are another request only where their order counts', async () => {
  const one = 'sort[]=readingMinutes:asc&sort=title:asc';
  const other = 'sort=title:asc&sort[]=readingMinutes:asc';
  for (const text of [one, other, one]) await compare(`/api/articles?${text}`);
  await raw('/api/articles?fields=title&sort=title');
  const swapped = await raw('/api/articles?sort=title&fields=title');
  expect(statusOf(swapped)).toBe('threeline; hit');
});

describe('a GraphQL request', () => {
  const QUERY =
    'query ($l: I18NLocaleCode, $p: PaginationArg, $f: ArticleFiltersInput) { articles(locale: $l, pagination: $p, filters: $f) { title } }';
  const number = fc.constantFrom(
    ...['1e400', '-1e400', '-0', '0', '1', '1.0', '1e0', '10e-1', '2.5', 'null', '"1"', '[1]'],
    ...['9007199254740993', '99999999999999999999', 'true'],
  );
  const member = fc.oneof(
    number.map((text) => `"p":{"pageSize":${text}}`),
    number.map((text) => `"p":{"page":${text},"pageSize":1}`),
    number.map((text) => `"f":{"readingMinutes":{"gte":${text}}}`),
    number.map((text) => `"f":{"title":{"in":[${text},"Keys newest"]}}`),
    fc.constantFrom(
      ...[
        '"l":"en"',
        '"l":"EN"',
        '"l":null',
        '"l":""',
        '"l":"xx"',
        '"l":"\\u0065n"',
        '"l":"\\u0000"',
      ],
      ...['"__proto__":{"l":"en"}', '"constructor":1', '"f":{"__proto__":{"title":{"eq":"x"}}}'],
      ...['"f":{"title":{"eq":"Keys newest"}}', '"f":{"title":{"eq":"x","eq":"Keys newest"}}'],
      ...['"f":{"title":{"eq":"\\ud800"}}', '"unknown":1', '"f":{}', '"f":{"or":[]}'],
    ),
  );
  const variables = fc.array(member, { maxLength: 3 }).map((members) => `{${members.join(',')}}`);
  const odd = fc.constantFrom(
    ...[
      '',
      ' ',
      ',"operationName":null',
      ',"operationName":""',
      ',"query":"{ articles { slug } }"',
    ],
    ...[',"variables":{}', ',"__proto__":{}', ',"extensions":{}', ',"variables":null'],
  );

  test('by POST is answered through the cache as it is past it', async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(variables, odd, async (given, more) => {
        const body = `{"query":${JSON.stringify(QUERY)},"variables":${given}${more}}`;
        const headers = {
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(body)),
        };
        if (await compare('/graphql', { method: 'POST', headers, body })) hits += 1;
      }),
      RUNS,
    );
    expect(hits).toBeGreaterThan(20);
  }, 300_000);

  test('by GET is too', async () => {
    const asQuery = `query=${encodeURIComponent(QUERY)}`;
    const part = fc.oneof(
      variables.map((text) => `variables=${encodeURIComponent(text)}`),
      fc.constantFrom(
        ...[
          'variables=',
          'variables=null',
          'variables=[]',
          'variables=%7B',
          'variables=%E0',
          'variables',
        ],
        ...[
          'operationName=',
          'operationName=A',
          'unknown=1',
          asQuery,
          'extensions=%7B%7D',
          'query=',
          '=x',
        ],
        ...['[variables]=%7B%7D', 'variables[a]=1', 'query[]=x', 'a]=b'],
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 2 }), async (parts) => {
        const address = `/graphql?${[asQuery, ...parts].join('&')}`;
        await compare(address, { headers: { 'Apollo-Require-Preflight': 'true' } });
      }),
      { ...RUNS, numRuns: 120 },
    );
  }, 300_000);
});

describe('cookies', () => {
  const compiled = resolve(__dirname, '../../dist/src/strapi');
  const ownCookies = () =>
    (testHost.require(compiled) as typeof import('../../src/strapi')).ownCookies(app.strapi);

  test.each([
    'consent=1',
    '_ga=GA1.1.1; _gid=2',
    'consent=koa.sess',
    'x_koa.sess=1; Koa.Sess=1',
    'jwt=a',
    '',
  ])('of others leave a request answerable from memory: %p', async (Cookie) => {
    const address = `/api/articles/${samples.newest}`;
    const plain = await raw(address);
    const answer = await raw(address, { headers: { Cookie } });
    expect(statusOf(answer)).toBe('threeline; hit');
    expect(answer.headers['cache-control']).toBe(plain.headers['cache-control']);
    expect(answer.body.equals(plain.body)).toBe(true);
    const body = JSON.stringify({ query: '{ articles { title } }' });
    const headers = {
      Cookie,
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
    };
    await raw('/graphql', { method: 'POST', headers, body });
    expect(statusOf(await raw('/graphql', { method: 'POST', headers, body }))).toBe(
      'threeline; hit',
    );
  });

  test('of this application make it personal, each of them', async () => {
    for (const name of ownCookies()) {
      const headers = { Cookie: `consent=1; ${name}=x` };
      const answer = await raw('/api/articles', { headers });
      expect([name, statusOf(answer), answer.headers['cache-control']]).toEqual([
        name,
        'threeline; fwd=bypass',
        'private, no-store',
      ]);
    }
  });

  test('that the application sets are all among them', async () => {
    const { config, db } = app.strapi;
    config.set('plugin::users-permissions.jwtManagement', 'refresh');
    config.set('plugin::users-permissions.sessions', {
      ...config.get<object>('plugin::users-permissions.sessions', {}),
      httpOnly: true,
    });
    const role = (await db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } })) as { id: number };
    await app.strapi
      .plugin('users-permissions')
      .service<{ add(user: object): Promise<unknown> }>('user')
      .add({
        username: 'cookie',
        email: 'cookie@example.com',
        password: 'Correct-horse-1',
        provider: 'local',
        confirmed: true,
        role: role.id,
      });
    const credentials = await registerAdministrator(app);
    const post = (path: string, body: object) => {
      const headers = { 'Content-Type': 'application/json' };
      return raw(path, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    const answers = [
      await post('/admin/login', credentials),
      await post('/api/auth/local', { identifier: 'cookie', password: 'Correct-horse-1' }),
      await raw('/api/connect/google'),
      await raw('/admin/init'),
      await raw('/api/articles', { headers: PAST_DELIVERY }),
    ];
    const names = answers.flatMap(({ headers }) =>
      (headers['set-cookie'] ?? []).map((cookie) => cookie.split('=', 1)[0] ?? ''),
    );
    expect(names).toEqual(expect.arrayContaining(['strapi_admin_refresh', 'strapi_up_refresh']));
    const own = ownCookies();
    expect(names.filter((name) => !own.has(name))).toEqual([]);
  });
});
