import { useApplication } from '../support/app/application';
import { httpOf, type Http } from '../support/app/http';
import { until } from '../support/app/until';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';

const app = useApplication({
  TRUSTED_PROXIES: '1',
  LIMIT_EXEMPT: '10.0.0.0/8',
  LIMIT_HITS: '5/600',
  LIMIT_MISSES: '5/600',
  LIMIT_SIGN_IN: '5/600',
});

let second: SecondInstance;
let other: Http;

beforeAll(async () => {
  second = await startSecondInstance();
  const address = await second.listen();
  other = httpOf(() => address);
}, 300_000);
afterAll(() => second.stop());

const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });

let pages = 0;
const miss = async (instance: Http, address: string): Promise<number> => {
  pages += 1;
  const path = `/api/articles?pagination[page]=${String(pages + 1)}`;
  return (await instance.get(path, from(address))).status;
};

const login = async (instance: Http, address: string): Promise<number> => {
  const body = { email: `nobody-at-${address}@example.com`, password: 'Wrong-password-1' };
  return (await instance.post('/admin/login', body, from(address))).status;
};

const counts = () =>
  app.strapi.db.connection<{ key: string; points: number }>('threeline_rate_counts').select('*');
const countOf = async (key: string): Promise<number | undefined> =>
  (await counts()).find((row) => row.key === key)?.points;

test('attempts to sign in are counted together, even when they are concurrent', async () => {
  const statuses = await Promise.all(
    [app, other, app, other, app, other, app, other, app, other].map((instance) =>
      login(instance, '198.51.100.1'),
    ),
  );
  // An attempt that is refused counts as well, so more may be refused than the budget is exceeded by.
  const admitted = statuses.filter((status) => status === 400).length;
  expect(admitted).toBeGreaterThan(0);
  expect(admitted).toBeLessThanOrEqual(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10 - admitted);
  expect([await login(app, '198.51.100.1'), await login(other, '198.51.100.1')]).toEqual([
    429, 429,
  ]);
  expect(await login(other, '198.51.100.2')).toBe(400);
});

test('misses of one instance soon count on the other', async () => {
  for (let time = 0; time < 4; time += 1) expect(await miss(app, '198.51.100.3')).toBe(200);
  await until(async () => (await countOf('misses 198.51.100.3')) === 4);

  // The other instance learns of the four when it shares its own first one.
  expect(await miss(other, '198.51.100.3')).toBe(200);
  await until(async () => (await countOf('misses 198.51.100.3')) === 5);

  await until(async () => (await miss(other, '198.51.100.3')) === 429);
  await until(async () => ((await countOf('misses 198.51.100.3')) ?? 0) > 5);
  await until(async () => (await miss(app, '198.51.100.3')) === 429);
});

test('hits and exempt addresses are never written to the database', async () => {
  await other.get('/api/site', from('198.51.100.4'));
  for (let time = 0; time < 3; time += 1) {
    expect((await other.get('/api/site', from('198.51.100.4'))).status).toBe(200);
    await other.get('/api/site', from('10.0.0.1'));
  }
  await until(async () => (await countOf('misses 198.51.100.4')) === 1);
  const keys = (await counts()).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith('hits') || key.includes('10.0.0.1'))).toEqual([]);
});

test('without the table, each instance counts alone and no request fails', async () => {
  const { connection } = app.strapi.db;
  await connection.raw('alter table threeline_rate_counts rename to moved');
  const statuses: number[] = [];
  for (let time = 0; time < 6; time += 1) statuses.push(await login(app, '198.51.100.5'));
  await connection.raw('alter table moved rename to threeline_rate_counts');

  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  // The counts that could not be shared follow.
  await until(async () => (await countOf('signIn 198.51.100.5')) === 6);
});

test('a count that has expired begins anew', async () => {
  const { connection } = app.strapi.db;
  await connection('threeline_rate_counts').insert({
    key: 'signIn 198.51.100.6',
    points: 100,
    expire: 1,
  });
  expect(await login(app, '198.51.100.6')).toBe(400);
  expect(await countOf('signIn 198.51.100.6')).toBe(1);
});
