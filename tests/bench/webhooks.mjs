// npm run bench -- webhooks [--database=sqlite|postgres] [--only=crash,twice,cost,latency,rate,hang,backlog]
//   [--publishes=1000] [--kills=10] [--backlog=1000000] [--seed=1]
//
// Measures the bars of webhook deliveries, by default on both databases.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { SETTINGS } from './processes.mjs';
import { median, table } from './report.mjs';
import { fillBacklog, fillDeliveries } from './webhooks-fill.mjs';

const require = createRequire(import.meta.url);
const { startInstance } = require('../support/processes/start-instance.cjs');
const { publishAndDeliver } = require('../support/processes/webhooks-run.cjs');

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite,postgres' },
    only: { type: 'string', default: 'crash,twice,cost,latency,rate,hang,backlog' },
    publishes: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '10' },
    backlog: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const only = new Set(options.only.split(','));

build();

const rows = [];
/** @param {boolean} met */
const note = (database, name, bar, measured, met) => {
  rows.push([database, name, bar, measured, met ? 'met' : 'MISSED']);
  console.log(`${database}: ${name}: ${measured} (${bar}) ${met ? 'met' : 'MISSED'}`);
};
const now = () => performance.timeOrigin + performance.now();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const percentile = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1];

const environment = (env, more = {}) => ({
  PATH: process.env.PATH,
  ...SETTINGS,
  NODE_ENV: 'production',
  WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
  ...env,
  ...more,
});

/** A receiver that answers at once, and notes when it was asked; `/hang` is never answered. */
async function startReceiver() {
  const arrivals = new Map();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const times = arrivals.get(request.url) ?? [];
      arrivals.set(request.url, times);
      times.push(now());
      if (request.url !== '/hang') response.writeHead(204).end();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    arrivals,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Runs work with an instance and a receiver, and ends both. */
async function withInstance(env, more, work) {
  const receiver = await startReceiver();
  const instance = await startInstance(environment(env, more));
  try {
    return await work(instance, receiver);
  } finally {
    await receiver.close();
    await instance.stop();
  }
}

/** @type {Record<string, (databases: import('./databases.mjs').Databases, database: string) => Promise<void>>} */
const cases = {
  async crash(databases, database) {
    const [publishes, kills] = [Number(options.publishes), Number(options.kills)];
    const env = environment(await databases.create('crash'));
    const seed = Number(options.seed);
    const result = await publishAndDeliver({ env, publishes, kills, seed });
    const { missing, misnamed, changes, requests } = result;
    note(
      database,
      `${publishes} publishes, ${kills} kills (seed ${seed}), a receiver that fails 30%`,
      'all arrive, under one webhook-id',
      `${missing.length} of ${changes} missing, ${misnamed.length} misnamed, ${requests} requests`,
      missing.length === 0 && misnamed.length === 0,
    );
  },

  async twice(databases, database) {
    if (database !== 'postgres') return;
    const env = environment(await databases.create('twice'));
    const run = { env, publishes: 300, kills: 0, failing: 0, processes: 2, seed: 1 };
    const { changes, requests, duplicates, missing } = await publishAndDeliver(run);
    note(
      database,
      'two dispatchers, no crash',
      'each sent once',
      `${changes} changes, ${requests} requests, ${duplicates} duplicates`,
      duplicates === 0 && missing.length === 0,
    );
  },

  async cost(databases, database) {
    const env = await databases.create('cost');
    await withInstance(env, {}, async (instance, receiver) => {
      const urls = Array.from({ length: 10 }, (_, index) => `${receiver.origin}/${index}`);
      await instance.send('subscribe', { urls });
      const documentIds = await instance.send('drafts', 10);
      // The pause lets the deliveries of one publish end before the next is timed.
      const publish = (count) =>
        instance.send('publishInTurn', { documentIds, count, pauseMs: 150 });
      await publish(40);
      const times = { with: [], without: [] };
      // In turn, so that what else the machine does meets both.
      for (let pass = 0; pass < 5; pass += 1) {
        for (const [key, enabled] of [
          ['with', true],
          ['without', false],
        ]) {
          await instance.send('enable', enabled);
          await pause(200);
          times[key].push(...(await publish(20)));
        }
      }
      const [mine, none] = [median(times.with), median(times.without)];
      note(
        database,
        'a publish with 10 subscriptions, against none',
        'at most 1.3 times',
        `${(mine / none).toFixed(2)} (${mine.toFixed(1)} ms, ${none.toFixed(1)} ms)`,
        mine / none <= 1.3,
      );
    });
  },

  async latency(databases, database) {
    const env = await databases.create('latency');
    const receiver = await startReceiver();
    const published = [];
    const instance = await startInstance(environment(env), (event, { at }) => published.push(at));
    try {
      await instance.send('subscribe', { urls: [`${receiver.origin}/one`] });
      const documentIds = await instance.send('drafts', 20);
      await instance.send('publishInTurn', { documentIds, count: 320, pauseMs: 120 });
      await pause(1000);
      const arrivals = receiver.arrivals.get('/one') ?? [];
      // The first ones compile.
      const delays = published
        .slice(20)
        .map((at, index) => (arrivals[index + 20] ?? Infinity) - at);
      const p99 = percentile(delays, 0.99);
      note(
        database,
        'publish to first attempt, idle, p99 of 300',
        'at most 100 ms',
        `${p99.toFixed(0)} ms (median ${median(delays).toFixed(0)} ms)`,
        p99 <= 100,
      );
    } finally {
      await instance.stop();
      await receiver.close();
    }
  },

  async rate(databases, database) {
    const count = 10_000;
    const times = await sendAll(databases, 'rate', ['/a'], count);
    const perSecond = rateOf(times.get('/a'));
    const bar = database === 'postgres' ? 'at least 500 a second' : '(no bar)';
    note(
      database,
      'deliveries a second to a fast receiver',
      bar,
      perSecond.toFixed(0),
      database !== 'postgres' || perSecond >= 500,
    );
  },

  async hang(databases, database) {
    const fast = Array.from({ length: 9 }, (_, index) => `/${index}`);
    const rates = { alone: [], beside: [] };
    // In turn, so that what else the machine does meets both.
    for (let pass = 0; pass < 3; pass += 1) {
      for (const [key, others] of [
        ['alone', []],
        ['beside', ['/hang']],
      ]) {
        const times = await sendAll(databases, `hang-${key}-${pass}`, [...fast, ...others], 1000);
        rates[key].push(rateOf(fast.flatMap((one) => times.get(one) ?? [])));
      }
    }
    const [alone, beside] = [median(rates.alone), median(rates.beside)];
    note(
      database,
      'nine fast receivers beside one that hangs, against the nine alone',
      'lose less than 10%',
      `${beside.toFixed(0)} a second, against ${alone.toFixed(0)}`,
      beside > alone * 0.9,
    );
  },

  async backlog(databases, database) {
    const taken = {};
    for (const count of [1000, Number(options.backlog)]) {
      const name = `backlog-${count}`;
      const env = await databases.create(name);
      await withInstance(env, { WEBHOOK_DISPATCH: 'false' }, async (instance) => {
        const urls = Array.from({ length: 10 }, (_, index) => `http://127.0.0.1:9/${index}`);
        const subscriptions = await instance.send('subscribe', { urls });
        const knex = databases.connect(name);
        await fillBacklog(knex, subscriptions, count);
        await knex.destroy();
        taken[count] = median(await instance.send('timeLeases', { subscriptions, times: 40 }));
      });
    }
    const [few, many] = [taken[1000], taken[Number(options.backlog)]];
    note(
      database,
      `leasing a batch of 100 of ${options.backlog} waiting, against 1,000`,
      'at most 2 times',
      `${(many / few).toFixed(2)} (${many.toFixed(1)} ms, ${few.toFixed(1)} ms)`,
      many / few <= 2,
    );
  },
};

/** Has deliveries wait for subscriptions by path, and notes when each is sent. */
async function sendAll(databases, name, paths, each) {
  const env = await databases.create(name);
  const receiver = await startReceiver();
  const urls = paths.map((one) => receiver.origin + one);
  let subscriptions;
  const idle = await startInstance(environment(env, { WEBHOOK_DISPATCH: 'false' }));
  subscriptions = await idle.send('subscribe', { urls });
  await idle.stop();
  const knex = databases.connect(name);
  await fillDeliveries(knex, subscriptions, each);
  await knex.destroy();
  const instance = await startInstance(environment(env));
  const isDone = () =>
    paths
      .filter((one) => one !== '/hang')
      .every((one) => (receiver.arrivals.get(one) ?? []).length >= each);
  try {
    while (!isDone()) await pause(50);
  } finally {
    await receiver.close();
    await instance.stop();
  }
  return receiver.arrivals;
}

/** Arrivals a second between the first tenth, when the process still starts, and the last. */
function rateOf(times) {
  const sorted = [...times].sort((one, other) => one - other).slice(Math.floor(times.length / 10));
  return ((sorted.length - 1) / (sorted.at(-1) - sorted[0])) * 1000;
}

for (const database of options.database.split(',')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));
  const databases = database === 'postgres' ? await postgresDatabases() : sqliteDatabases(folder);
  try {
    for (const [name, run] of Object.entries(cases))
      if (only.has(name)) await run(databases, database);
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\nNode ${process.version}, ${cpus().length} processors\n`);
table(['database', 'case', 'bar', 'measured', ''], rows);
const missed = rows.filter(([, , , , verdict]) => verdict === 'MISSED');
console.log(
  missed.length === 0
    ? 'No bar is missed.'
    : `Missed: ${missed.map(([database, name]) => `${name} (${database})`).join('; ')}.`,
);
