import { useApplication } from '../support/app/application';
import { requestStatements } from '../support/app/statements';
import { until } from '../support/app/until';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents, draftArticle } from '../support/fixtures/documents';
import { parseOpenMetrics, type Sample } from '../support/fixtures/open-metrics';
import { documentedQueries, selectorsOf } from '../support/fixtures/prom-queries';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { drain, subscribe, useReceiver } from '../support/actors/webhooks';

const TOKEN = 'a-token-of-the-scraper';
const LISTED = '192.0.2.9';

const app = useApplication({
  METRICS_TOKEN: TOKEN,
  METRICS_ALLOW: `${LISTED},2001:db8::/32`,
  TRUSTED_PROXIES: '1',
  SEARCH_INDEX: 'true',
});
const receiver = useReceiver(app);
const scheduling = schedulingOf(app);

/** As `npm run backup` records it. */
const BACKUP = {
  id: '2026-11-28T03-30-00Z',
  createdAt: '2026-11-28T03:30:00.000Z',
  provenAt: '2026-11-28T03:31:00.000Z',
  articles: 3,
  files: 2,
};
beforeAll(() =>
  app.strapi.store({ type: 'core', name: 'threeline' }).set({ key: 'backup', value: BACKUP }),
);

const scrape = async (): Promise<Sample[]> =>
  parseOpenMetrics((await app.get('/_metrics', { token: TOKEN })).text);

/** The sum of the samples that have these labels; `null` if there is none. */
const sumOf = (samples: Sample[], name: string, labels: Record<string, string> = {}) => {
  const meant = samples.filter(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  return meant.length === 0 ? null : meant.reduce((sum, { value }) => sum + value, 0);
};

const read = async (name: string, labels: Record<string, string> = {}) =>
  sumOf(await scrape(), name, labels);

/** A scrape is reused for a second. */
const becomes = (
  name: string,
  labels: Record<string, string>,
  isMeant: (value: number) => boolean,
) =>
  until(async () => {
    const value = await read(name, labels);
    return value !== null && isMeant(value);
  }, `${name} is as expected`);

const publish = () =>
  documents(app).create({ data: articleInput({ title: uniqueTitle() }), status: 'published' });

const DURATIONS = 'http_server_request_duration_seconds';

// The first one: a scrape is reused for a second, so an earlier one could lack what came before.
test('requests are counted by method, route and status, and reads by how they were answered', async () => {
  const { documentId } = await publish();
  const before = await scrape();
  const one = `/api/articles/${documentId}`;
  const query = { query: '{ articles { documentId } }' };
  await app.get(one);
  for (let hit = 0; hit < 3; hit += 1) await app.get(one);
  await app.head(one);
  await app.get(`${one}-unknown`);
  await app.post('/graphql', query);
  await app.post('/graphql', query);
  await app.get('/_ready');
  await app.get('/_health');
  await app.get('/api/authors', { headers: { Authorization: 'Bearer unknown' } });
  await app.get('/nothing/at/all');

  const named = ({ labels }: Sample) =>
    `${labels['http_request_method'] ?? ''} ${labels['http_route'] ?? 'none'} ${labels['http_response_status_code'] ?? ''}`;
  const counted = (samples: Sample[]) =>
    samples
      .filter(
        ({ name, labels }) => name === `${DURATIONS}_count` && labels['http_route'] !== '/_metrics',
      )
      .map((sample): [string, number] => [named(sample), sample.value]);
  const earlier = new Map(counted(before));
  let after = before;
  let counts: [string, number][] = [];
  await until(async () => {
    after = await scrape();
    counts = counted(after)
      .map(([what, count]): [string, number] => [what, count - (earlier.get(what) ?? 0)])
      .filter(([, count]) => count > 0);
    return counts.reduce((sum, [, count]) => sum + count, 0) >= 12;
  }, 'all requests are counted');
  expect(Object.fromEntries(counts)).toEqual({
    'GET /api/articles/:id 200': 4,
    'HEAD /api/articles/:id 200': 1,
    'GET /api/articles/:id 404': 1,
    'POST /graphql 200': 2,
    'GET /_ready 200': 1,
    'GET /_health 204': 1,
    'GET /api/authors 401': 1,
    'GET none 404': 1,
  });
  const more = (name: string, labels: Record<string, string>) =>
    (sumOf(after, name, labels) ?? 0) - (sumOf(before, name, labels) ?? 0);
  expect({
    hits: more('threeline_cache_requests_total', { result: 'hit' }),
    misses: more('threeline_cache_requests_total', { result: 'miss' }),
    bypasses: more('threeline_cache_requests_total', { result: 'bypass' }),
  }).toEqual({ hits: 5, misses: 3, bypasses: 1 });
  expect(sumOf(after, 'threeline_cache_bytes')).toBeGreaterThan(0);
  // Routes are patterns: no address of a client becomes a label.
  const routes = new Set(after.flatMap(({ labels }) => labels['http_route'] ?? []));
  expect(
    [...routes].filter((route) => route.includes(documentId) || route === '/nothing/at/all'),
  ).toEqual([]);
  // Buckets are cumulative, up to the count.
  const buckets = after.filter(
    ({ name, labels }) =>
      name === `${DURATIONS}_bucket` &&
      labels['http_route'] === '/api/articles/:id' &&
      labels['http_request_method'] === 'HEAD',
  );
  expect(buckets.at(-1)).toMatchObject({ labels: { le: '+Inf' }, value: 1 });
  expect(buckets.map(({ value }) => value)).toEqual(buckets.map(({ value }) => value).sort());
});

describe('who may read', () => {
  const unknown = () => app.get('/_unknown');

  test.each([
    ['without a token', {}],
    ['with another token', { Authorization: `Bearer ${TOKEN}x` }],
    ['with the token in another scheme', { Authorization: `Basic ${TOKEN}` }],
    ['from another address', { 'X-Forwarded-For': '192.0.2.10' }],
    ['with a forged address before its own', { 'X-Forwarded-For': `${LISTED}, 192.0.2.10` }],
  ])('a request %s gets what an unknown address gets', async (_who, headers) => {
    const [refused, missing] = [await app.get('/_metrics', { headers }), await unknown()];
    expect([refused.status, refused.body]).toEqual([404, missing.body]);
    expect(Object.keys(refused.headers).sort()).toEqual(Object.keys(missing.headers).sort());
  });

  test.each([
    ['the token', { Authorization: `Bearer ${TOKEN}` }],
    ['a listed address', { 'X-Forwarded-For': LISTED }],
    ['an address of a listed network', { 'X-Forwarded-For': '2001:db8::7' }],
  ])('a request with %s gets OpenMetrics', async (_who, headers) => {
    const { status, headers: sent, text } = await app.get('/_metrics', { headers });
    expect([status, sent['cache-control']]).toEqual([200, 'no-store']);
    expect(sent['content-type']).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(parseOpenMetrics(text).length).toBeGreaterThan(30);
  });

  test('only GET and HEAD are there', async () => {
    expect((await app.head('/_metrics', { token: TOKEN })).status).toBe(200);
    expect((await app.post('/_metrics', {}, { token: TOKEN })).status).not.toBe(200);
  });
});

test('webhooks: the queue, its oldest delivery, and attempts by their outcome', async () => {
  await subscribe(app, { url: `${receiver.it.url}/works` });
  await subscribe(app, { url: `${receiver.it.url}/fails` });
  await subscribe(app, { url: `${receiver.it.url}/gone` });
  receiver.it.answers.set('/fails', 500).set('/gone', 410);
  await publish();
  await becomes('threeline_webhook_queue_depth', {}, (depth) => depth === 3);
  await becomes('threeline_webhook_oldest_waiting_seconds', {}, (age) => age > 0);
  await drain(app);
  for (const outcome of ['succeeded', 'retried', 'failed']) {
    await becomes('threeline_webhook_attempts_total', { outcome }, (count) => count === 1);
  }
  await becomes('threeline_webhook_queue_depth', {}, (depth) => depth === 1);
});

test('an overdue schedule is told by its lateness', async () => {
  expect(await read('threeline_schedule_lateness_seconds')).toBe(0);
  const documentId = await draftArticle(app, {});
  await scheduling.set(documentId, { publishAt: inMinutes(60) });
  await scheduling.makeDue([documentId]);
  await becomes('threeline_schedule_lateness_seconds', {}, (late) => late >= 59 && late < 600);
  await scheduling.drainOnce();
  await becomes('threeline_schedule_lateness_seconds', {}, (late) => late === 0);
});

test('an index that is behind is told by its lag', async () => {
  await publish();
  const consumers = () => app.strapi.db.connection('threeline_change_consumers');
  for (const name of ['threeline_search_index_lag_changes', 'threeline_search_index_lag_seconds']) {
    await until(async () => {
      // Again and again: the follower moves it when it handles a change.
      await consumers().where('name', 'like', 'search-%').update({ cursor: 0 });
      return ((await read(name)) ?? 0) > 0;
    }, `${name} is above 0`);
  }
  // Its next change makes the follower read all of them.
  await publish();
  await becomes('threeline_search_index_lag_changes', {}, (lag) => lag === 0);
});

test('the last proven backup is told by its time', async () => {
  expect(await read('threeline_backup_last_proven_timestamp_seconds')).toBe(
    Date.parse(BACKUP.createdAt) / 1000,
  );
});

test('the process tells its versions, its pool, its disk and that it is ready', async () => {
  const samples = await scrape();
  expect(samples.find(({ name }) => name === 'threeline_build_info')).toMatchObject({
    labels: { version: '0.1.0', strapi: '5.54.0', node: process.versions.node },
    value: 1,
  });
  expect(sumOf(samples, 'threeline_ready')).toBe(1);
  expect(sumOf(samples, 'threeline_change_log_lag_seconds')).toBeLessThan(60);
  expect(sumOf(samples, 'threeline_database_pool_max_connections')).toBeGreaterThan(0);
  expect(sumOf(samples, 'threeline_disk_free_bytes', { folder: 'uploads' })).toBeGreaterThan(0);
  expect(sumOf(samples, 'threeline_disk_size_bytes', { folder: 'database' })).toEqual(
    testHost.database === 'sqlite' ? expect.any(Number) : null,
  );
  expect(sumOf(samples, 'nodejs_eventloop_lag_p99_seconds')).not.toBeNull();
});

test('the dashboard and the alert rules name only what the server gives', async () => {
  const labels = new Map<string, Set<string>>();
  for (const sample of await scrape()) {
    // The scraper adds the last two.
    const known = labels.get(sample.name) ?? new Set(['instance', 'job']);
    for (const label of Object.keys(sample.labels)) known.add(label);
    labels.set(sample.name, known);
  }
  const unknown = documentedQueries().flatMap(([title, query]) =>
    selectorsOf(query).flatMap((selector) => {
      const known = labels.get(selector.name);
      if (known === undefined) return `${title}: ${selector.name}`;
      return selector.labels
        .filter((label) => !known.has(label))
        .map((label) => `${title}: ${selector.name}{${label}}`);
    }),
  );
  expect(unknown).toEqual([]);
  expect(documentedQueries().length).toBeGreaterThan(30);
});

test('however many probes ask at once, the database answers one of them', async () => {
  const statements = await requestStatements(app, async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => app.get('/_ready')));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    expect(answers[0]?.body).toEqual({
      status: 'ready',
      database: 'up',
      migrations: 'done',
      workers: expect.objectContaining({ changes: 'on', search: 'on' }) as unknown,
      changesBehindSeconds: expect.any(Number) as unknown,
      disk: testHost.database === 'sqlite' ? { uploads: 'ok', database: 'ok' } : { uploads: 'ok' },
    });
  });
  // Two, if a second ends meanwhile.
  expect(statements.length).toBeLessThan(3);
});
