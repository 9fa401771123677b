import { errorIn, type Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { fullAccessToken } from '../support/actors/tokens';
import { publishArticle } from '../support/fixtures/documents';

const app = useApplication({
  TRUSTED_PROXIES: '1',
  LIMIT_EXEMPT: '10.0.0.0/8,2001:db8:e::/48',
  LIMIT_HITS: '6/600',
  LIMIT_MISSES: '3/600',
  LIMIT_SEARCHES: '2/600',
  LIMIT_GRAPHQL: '3/600',
  LIMIT_WRITES: '50/600',
  LIMIT_SIGN_IN: '4/600',
  LIMIT_PASSWORD_RESET: '2/600',
});

let addresses = 0;
/** An address that nothing has been counted for. */
function newAddress(): string {
  addresses += 1;
  return `198.51.100.${String(addresses)}`;
}

const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });

let pages = 0;
/** A read that is not in memory. */
function miss(address: string): Promise<Answer> {
  pages += 1;
  return app.get(`/api/articles?pagination[page]=${String(pages + 1)}`, from(address));
}

async function times(count: number, send: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < count; time += 1) statuses.push((await send()).status);
  return statuses;
}

const login = (address: string, email = `nobody-at-${address.replaceAll(':', '-')}@example.com`) =>
  app.post('/admin/login', { email, password: 'Wrong-password-1' }, from(address));

describe('a client that sends too many requests', () => {
  test('is refused with a named error, the time to wait and its quota', async () => {
    const address = newAddress();
    expect(await times(3, () => miss(address))).toEqual([200, 200, 200]);

    const refused = await miss(address);

    const error = errorIn(refused);
    expect(error).toMatchObject({
      status: 429,
      name: 'RateLimitError',
      details: { code: 'RATE_LIMITED', policy: 'misses' },
    });
    const seconds = String(error.details['retryAfter']);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(refused.headers).toMatchObject({
      'retry-after': seconds,
      'ratelimit-policy': '"misses";q=3;w=600',
      ratelimit: `"misses";r=0;t=${seconds}`,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect((await miss(newAddress())).status).toBe(200);
  });

  test('still gets what is in memory, which has a budget of its own', async () => {
    const article = await publishArticle(app);
    const address = newAddress();
    const read = () => app.get(`/api/articles/${article}`, from(address));
    await read();
    await times(3, () => miss(address));

    expect(await times(7, read)).toEqual([200, 200, 200, 200, 200, 200, 429]);

    const refused = await read();
    expect(errorIn(refused).details).toMatchObject({ code: 'RATE_LIMITED', policy: 'hits' });
    expect(refused.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect((await app.get(`/api/articles/${article}`, from(newAddress()))).status).toBe(200);
  });

  test('has a budget for searches, one for GraphQL and one for writes', async () => {
    const address = newAddress();
    const search = () => app.get('/api/search?q=none', from(address));
    const query = (id: string) =>
      app.post('/graphql', { query: `{ article(documentId: "${id}") { title } }` }, from(address));
    const write = () => app.post('/api/articles', { data: {} }, from(address));

    expect(await times(3, search)).toEqual([200, 200, 429]);
    expect(
      [await query('a'), await query('b'), await query('c')].map(({ status }) => status),
    ).toEqual([200, 200, 200]);
    const refused = await query('d');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', error: { status: 429 } } }],
    });
    expect(await times(2, write)).toEqual([403, 403]);
    expect((await miss(address)).status).toBe(200);
  });

  test('has counted each query of a batch', async () => {
    const address = newAddress();
    const batch = (length: number) =>
      app.post(
        '/graphql',
        Array.from({ length }, () => ({ query: '{ __typename }' })),
        {
          ...from(address),
        },
      );

    const first = await batch(2);
    expect(first.status).toBe(200);
    expect(first.headers['ratelimit']).toMatch(/^"graphql";r=1;/);
    const refused = await batch(2);
    expect([refused.status, refused.body]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
  });

  test('is told about a mutation as about a query', async () => {
    const address = newAddress();
    const mutate = () => app.post('/graphql', { query: 'mutation { nothing }' }, from(address));

    expect(await times(3, mutate)).toEqual([400, 400, 400]);

    const refused = await mutate();
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect(refused.body).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', error: { name: 'RateLimitError' } } }],
    });
  });

  test('may still ask whether the server lives', async () => {
    const address = newAddress();
    await times(4, () => miss(address));
    expect(await times(10, () => app.get('/_health', from(address)))).toEqual(Array(10).fill(204));
  });
});

describe('a client', () => {
  test('cannot forge its address', async () => {
    const address = newAddress();
    const forged = () => miss(`${newAddress()}, 10.0.0.1, ${address}`);
    expect(await times(4, forged)).toEqual([200, 200, 200, 429]);
  });

  test('with IPv6 is all addresses of a /64', async () => {
    let host = 0;
    const another = () => miss(`2001:db8:0:7::${(host += 1).toString(16)}`);
    expect(await times(4, another)).toEqual([200, 200, 200, 429]);
    expect((await miss('2001:db8:0:8::1')).status).toBe(200);
  });

  test('is the same by IPv4 and by its mapping to IPv6', async () => {
    const address = newAddress();
    await times(3, () => miss(address));
    expect((await miss(`::ffff:${address}`)).status).toBe(429);
  });

  test.each(['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:e:1::1'])(
    'at the exempt address %s has no limits',
    async (address) => {
      expect(await times(5, () => miss(address))).toEqual([200, 200, 200, 200, 200]);
      expect(await times(5, () => login(address))).toEqual([400, 400, 400, 400, 400]);
    },
  );
});

describe('a token', () => {
  test('has a budget wherever it is used, beside that of the address', async () => {
    const token = await fullAccessToken(app.strapi);
    let page = 0;
    const read = (address: string) => {
      page += 1;
      const query = `pagination[page]=${String(page)}`;
      return app.get('/api/authors', { token, query, ...from(address) });
    };
    const first = await read(newAddress());
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"misses";q=3;w=600, "misses-token";q=3;w=600',
      'cache-control': 'private, no-store',
    });
    expect(first.headers['ratelimit']).toMatch(/^"misses";r=2;t=\d+, "misses-token";r=2;t=\d+$/);
    expect(await times(2, () => read(newAddress()))).toEqual([200, 200]);

    const refused = await read(newAddress());

    expect(errorIn(refused).details).toMatchObject({ policy: 'misses-token' });
    // What is in memory has a budget of its own, of which the client is told.
    page = 2;
    const hit = await read(newAddress());
    expect(hit.headers['ratelimit-policy']).toMatch(/^"hits";q=\d+;w=\d+, "hits-token";q=/);
    expect((await app.get('/api/authors', from(newAddress()))).status).toBe(200);
  });

  test('that nobody issued has none, so that inventing tokens does not help', async () => {
    const address = newAddress();
    let invented = 0;
    const read = () => {
      invented += 1;
      return app.get('/api/authors', { token: `invented-${String(invented)}`, ...from(address) });
    };
    expect(await times(4, read)).toEqual([401, 401, 401, 429]);
  });
});

describe('the quota of a client', () => {
  test('is not in a response that a CDN may hand to others', async () => {
    const article = await publishArticle(app);
    const address = newAddress();
    const read = () => app.get(`/api/articles/${article}`, from(address));
    for (const { status, headers } of [await read(), await read()]) {
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('ratelimit');
      expect(headers).not.toHaveProperty('ratelimit-policy');
    }
  });

  test('is in a response that nobody may store', async () => {
    const { status, headers } = await app.get('/api/articles/none', from(newAddress()));
    expect([status, headers['ratelimit']]).toEqual([
      404,
      expect.stringMatching(/^"misses";r=2;t=/),
    ]);
  });
});

const WRONG = { password: 'Wrong-1' };

describe('signing in', () => {
  test('to the panel is limited by address, whatever e-mail address the body has', async () => {
    const address = newAddress();
    let name = 0;
    const attempt = () => login(address, `someone-${String((name += 1))}@example.com`);
    expect(await times(4, attempt)).toEqual([400, 400, 400, 400]);

    const refused = await attempt();

    expect(errorIn(refused)).toMatchObject({
      status: 429,
      name: 'RateLimitError',
      details: { code: 'RATE_LIMITED', policy: 'signIn' },
    });
    expect(refused.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect(refused.headers).toHaveProperty('ratelimit');
    expect((await login(newAddress(), 'someone-1@example.com')).status).toBe(400);
  });

  test('to the API is the same budget, over REST and GraphQL', async () => {
    const address = newAddress();
    const query =
      'mutation { login(input: { identifier: "someone", password: "Wrong-1" }) { jwt } }';
    const rest = () =>
      app.post('/api/auth/local', { identifier: 'another', password: 'Wrong-1' }, from(address));
    // Visitors may send no mutation at all.
    const token = await fullAccessToken(app.strapi);
    await app.post('/graphql', { query }, { token, ...from(address) });
    await login(address);
    expect(await times(3, rest)).toEqual([400, 400, 429]);
  });

  test.each([
    ['the panel', '/admin/login', (name: string) => ({ email: name, password: 'Wrong-1' })],
    ['the API', '/api/auth/local', (name: string) => ({ identifier: name, password: 'Wrong-1' })],
  ])(
    'to one account of %s is limited, whatever addresses it comes from',
    async (_, path, credentials) => {
      const attempt = (name: string) => app.post(path, credentials(name), from(newAddress()));
      const name = `${path.length.toString()}-guessed@example.com`;
      expect(await times(4, () => attempt(name))).toEqual([400, 400, 400, 400]);
      expect(errorIn(await attempt(name.toUpperCase()))).toMatchObject({
        status: 429,
        details: { policy: 'signIn-account' },
      });
      expect((await attempt(`not-${name}`)).status).toBe(400);
    },
  );

  test.each([
    [
      'the panel by an address in the query',
      (name: string) => app.post(`/admin/login?email=${name}`, WRONG, from(newAddress())),
    ],
    [
      'the API by another address beside the right one',
      (identifier: string) => {
        const email = `${newAddress()}@example.com`;
        return app.post('/api/auth/local', { ...WRONG, identifier, email }, from(newAddress()));
      },
    ],
  ])('to an account of %s is limited, too', async (by, attempt) => {
    const name = `hidden-${by.length.toString()}@example.com`;
    expect(await times(5, () => attempt(name))).toEqual([400, 400, 400, 400, 429]);
  });

  test('concurrently gets no further than the limit', async () => {
    const address = newAddress();
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(address)));
    expect(answers.filter(({ status }) => status !== 429)).toHaveLength(4);
  });

  test.each([
    ['/admin/forgot-password', { email: 'forgetful@example.com' }],
    ['/admin/reset-password', { resetPasswordToken: 'guessed', password: 'Right-password-1' }],
    ['/api/auth/forgot-password', { email: 'someone@example.com' }],
    ['/api/auth/reset-password', { code: 'a', password: 'b', passwordConfirmation: 'b' }],
  ])('by a new password has a smaller budget: %s', async (path, body) => {
    const address = newAddress();
    const statuses = await times(3, () => app.post(path, body, from(address)));
    expect(statuses.map((status) => status === 429)).toEqual([false, false, true]);
    expect((await login(address)).status).toBe(400);
  });
});
