import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { rateLimitHeaders, refusalBody } from './headers';
import { Limits, type Quota } from './limits';

const PATHS = { prefix: '/api', graphqlPath: '/graphql' };

function limitsOf(quota: Quota | null, refusals: string[] = []) {
  const clock = { now: 1_000_000 };
  const quotas = {
    hits: quota,
    misses: quota,
    searches: quota,
    graphql: quota,
    writes: quota,
    signIn: quota,
    passwordReset: quota,
  };
  const limits = new Limits(
    { quotas, exempt: [], proxies: 0 },
    PATHS,
    (policy, client) => refusals.push(`${policy} ${client}`),
    () => clock.now,
  );
  return { limits, clock };
}

test('the quota is served, the next request is refused, and the next window serves again', () => {
  const { limits, clock } = limitsOf({ requests: 2, seconds: 10 });
  const verdict = () => limits.count('misses', 'a');
  expect(verdict()).toMatchObject({ remaining: 1, seconds: 10, refused: false });
  clock.now += 4500;
  expect(verdict()).toMatchObject({ remaining: 0, seconds: 6, refused: false });
  expect(verdict()).toMatchObject({ remaining: 0, seconds: 6, refused: true });
  clock.now += 5500;
  expect(verdict()).toMatchObject({ remaining: 1, refused: false });
});

test('it is known without a count whether a client has used up the budget of a read', () => {
  const { limits, clock } = limitsOf({ requests: 2, seconds: 10 });
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: '/api/tags?sort=name' });
  const isExhausted = () => limits.isExhausted(request, 'a');
  expect(isExhausted()).toBe(false);
  limits.countMiss(request, 'a', null);
  expect([isExhausted(), isExhausted()]).toEqual([false, false]);
  limits.countMiss(request, 'a', null);
  expect(isExhausted()).toBe(true);
  expect(limits.isExhausted(request, 'b')).toBe(false);
  clock.now += 10_000;
  expect(isExhausted()).toBe(false);
});

test('clients and budgets are independent', () => {
  const { limits } = limitsOf({ requests: 1, seconds: 10 });
  limits.count('misses', 'a');
  expect(limits.count('misses', 'a')?.refused).toBe(true);
  expect(limits.count('misses', 'b')?.refused).toBe(false);
  expect(limits.count('hits', 'a')?.refused).toBe(false);
});

test('concurrent exact counts serve exactly the quota', async () => {
  const { limits } = limitsOf({ requests: 3, seconds: 10 });
  const verdicts = await Promise.all(
    Array.from({ length: 10 }, () => limits.countExactly('signIn', 'a')),
  );
  expect(verdicts.filter((verdict) => verdict?.refused === false)).toHaveLength(3);
});

test('a budget that is off refuses nobody', async () => {
  const { limits } = limitsOf(null);
  expect([limits.count('hits', 'a'), await limits.countExactly('signIn', 'a')]).toEqual([
    null,
    null,
  ]);
});

test('each refusal is reported', () => {
  const refusals: string[] = [];
  const { limits } = limitsOf({ requests: 1, seconds: 10 }, refusals);
  for (let time = 0; time < 3; time += 1) limits.count('hits', 'a');
  expect(refusals).toEqual(['hits a', 'hits a']);
});

test('the headers are structured fields', () => {
  const { limits } = limitsOf({ requests: 300, seconds: 60 });
  const address = limits.count('misses', 'a');
  const token = limits.count('misses', 'token 1', 'misses-token');
  if (address === null || token === null) throw new Error('The budgets are on.');
  expect(rateLimitHeaders([address, token])).toEqual([
    ...['RateLimit-Policy', '"misses";q=300;w=60, "misses-token";q=300;w=60'],
    ...['RateLimit', '"misses";r=299;t=60, "misses-token";r=299;t=60'],
  ]);
});

test('GraphQL and REST tell the same error in their own shapes', () => {
  const { limits } = limitsOf({ requests: 1, seconds: 1 });
  limits.count('graphql', 'a');
  const verdict = limits.count('graphql', 'a');
  if (verdict === null) throw new Error('The budget is on.');
  const error = {
    status: 429,
    name: 'RateLimitError',
    message: 'Too many requests. Try again in 1 second.',
    details: { code: 'RATE_LIMITED', policy: 'graphql', retryAfter: 1 },
  };
  expect(refusalBody(verdict, false)).toEqual({ data: null, error });
  expect(refusalBody(verdict, true)).toEqual({
    errors: [{ message: error.message, extensions: { code: 'RATE_LIMITED', error } }],
  });
});
