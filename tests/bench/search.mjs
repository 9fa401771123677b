// npm run bench -- search [--database=sqlite|postgres] [--few=1000] [--many=100000] [--queries=200]
//   [--publishes=200] [--seed=1]
//
// Measures the bars of search, by default on both databases, with the cache of delivery off.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './build.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { fill } from './fill.mjs';
import { ask } from './load.mjs';
import { start } from './processes.mjs';
import { median, table } from './report.mjs';
import { fillIndex } from './search-fill.mjs';
import { queriesOf, textMaker } from './search-texts.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite,postgres' },
    few: { type: 'string', default: '1000' },
    many: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    publishes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const TEMPLATES = 200;
build();

const seedsFolder = path.join(root, 'database/seeds/articles');
const seeds = readdirSync(seedsFolder).map((f) => readFileSync(path.join(seedsFolder, f), 'utf8'));
const queries = queriesOf(Number(options.seed), seeds, Number(options.queries));
const rows = [];
const note = (database, name, bar, measured, met) => {
  rows.push([database, name, bar, measured, met ? 'met' : 'MISSED']);
  console.log(`${database}: ${name}: ${measured} (${bar}) ${met ? 'met' : 'MISSED'}`);
};
const at = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1];

async function timed(origin, q) {
  const began = performance.now();
  const path = `/api/search?locale=ko&q=${encodeURIComponent(q)}`;
  const { status, body } = await ask(origin, { path });
  if (status !== 200) throw new Error(`${q} was answered ${status}: ${body}`);
  return { ms: performance.now() - began, total: JSON.parse(body).meta.pagination.total };
}

/** Milliseconds of each query, in a random order, after each was asked once. */
async function measure(origin) {
  for (const query of queries) await timed(origin, query);
  const times = [];
  const totals = [];
  for (const query of queries) {
    const { ms, total } = await timed(origin, query);
    times.push(ms);
    totals.push(total);
  }
  return { times, totals };
}

/** Milliseconds from the answer to a publish to its being found. */
async function lags(origin, accessKey) {
  const times = [];
  for (let index = 0; index < Number(options.publishes); index += 1) {
    const word = `lag${index}${'xyz'[index % 3]}`;
    const { status, body } = await ask(origin, {
      method: 'POST',
      path: '/api/articles?locale=ko&status=published',
      headers: { Authorization: `Bearer ${accessKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: articleOf(word) }),
    });
    if (status !== 201) throw new Error(`Publishing answered ${status}: ${body}`);
    const published = performance.now();
    while ((await timed(origin, word)).total === 0 && performance.now() - published < 5000);
    times.push(performance.now() - published);
  }
  return times;
}

const { body: textOf } = textMaker(Number(options.seed) + 2, seeds);
const articleOf = (word) => ({
  title: `Title ${word}`,
  summary: { line1: 'One.', line2: 'Two.', line3: 'Three.' },
  sections: [
    {
      heading: 'Text',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: textOf(9500) }] }],
    },
  ],
});

async function measureOn(database, databases) {
  const env = await databases.create('template');
  const template = await start('search-template.mjs', [root, String(TEMPLATES), options.seed], {
    ...env,
    CHANGES_FOLLOW: 'false',
  });
  const { accessKey, entries } = template.made;
  await template.stop();
  // Drafts would double what is copied, and nobody searches them.
  const knex = databases.connect('template');
  await knex('articles').whereNull('published_at').del();
  await knex.destroy();

  const medians = [];
  for (const count of [Number(options.few), Number(options.many)]) {
    const name = `articles_${count}`;
    const began = performance.now();
    const filled = await databases.copy('template', name);
    const large = databases.connect(name);
    await fill(large, count);
    await fillIndex(large, entries, Math.ceil((count - TEMPLATES) / TEMPLATES));
    await large.destroy();
    console.log(
      `${database}: ${count} articles in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    const server = await start('application.mjs', [root, path.join(root, 'dist')], {
      ...filled,
      DELIVERY_CACHE_MAX_BYTES: '0',
    });
    try {
      const { times, totals } = await measure(server.origin);
      medians.push(median(times));
      const found = `${Math.round(median(totals))} found by half of the queries`;
      const numbers = [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(1)).join(' / ');
      const bar = count === Number(options.many) ? 'p50 at most 50 ms' : 'for comparison';
      note(
        database,
        `search, ${count} articles`,
        bar,
        `p50/95/99 ${numbers} ms, ${found}`,
        median(times) <= 50,
      );
      const lag = await lags(server.origin, accessKey);
      note(
        database,
        `index lag, ${count} articles`,
        'p99 at most 500 ms',
        `p50 ${at(lag, 0.5).toFixed(0)} ms, p99 ${at(lag, 0.99).toFixed(0)} ms`,
        at(lag, 0.99) <= 500,
      );
    } finally {
      await server.stop();
    }
  }
  const growth = medians[1] / medians[0];
  note(database, 'growth', 'at most 4 times', growth.toFixed(2), growth <= 4);
}

const openers = { sqlite: sqliteDatabases, postgres: postgresDatabases };
console.log(`${cpus().length} cores, seed ${options.seed}, ${queries.length} queries`);
for (const database of options.database.split(',')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-search-'));
  const databases = await openers[database](folder);
  try {
    await measureOn(database, databases);
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
table(['database', 'case', 'bar', 'measured', ''], rows);
process.exit(rows.some((row) => row.at(-1) === 'MISSED') ? 1 : 0);
