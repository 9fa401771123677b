// npm run bench -- sitemap [--database=sqlite|postgres] [--articles=100000]
//
// Measures how far the process grows while it makes the sitemap of many articles, by default on
// both databases. Resident memory is read from outside every 10 ms, without a collection, so Linux only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build, root } from './build.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { fill } from './fill.mjs';
import { ask } from './load.mjs';
import { start } from './processes.mjs';
import { table } from './report.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite,postgres' },
    articles: { type: 'string', default: '100000' },
  },
});
const MAX_RISE = 50;
const articles = Number(options.articles);

build();

const megabytes = (bytes) => bytes / 1e6;
const residentNow = (pid) =>
  1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

/** Runs `work`, and answers with its result and the most memory that the process had meanwhile. */
async function watching(pid, work) {
  let peak = residentNow(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentNow(pid));
  }, 10);
  const began = performance.now();
  try {
    const result = await work();
    return { result, peak: Math.max(peak, residentNow(pid)), ms: performance.now() - began };
  } finally {
    clearInterval(timer);
  }
}

/** Resident memory once what starting left behind has been collected and given back. */
async function settled(server) {
  let least = await server.rss();
  for (let look = 0; look < 10; look += 1) {
    await new Promise((done) => setTimeout(done, 300));
    least = Math.min(least, await server.rss());
  }
  return least;
}

async function get(origin, query = '') {
  const headers = { 'Accept-Encoding': 'gzip' };
  const { status, body } = await ask(origin, { path: `/api/sitemap.xml${query}`, headers });
  if (status !== 200) throw new Error(`The sitemap${query} answered ${status}.`);
  return gunzipSync(body).toString();
}

async function measure(database, databases) {
  const template = await databases.create('sitemap');
  await start('template.mjs', [root], template);
  const knex = databases.connect('sitemap');
  await fill(knex, articles);
  await knex('sites').update({ url_pattern: 'https://example.com/{locale}/articles/{slug}' });
  await knex.destroy();
  const server = await start('application.mjs', [root, path.join(root, 'dist')], template);
  try {
    // What the application needs once it works.
    for (let index = 0; index < 500; index += 1) {
      await ask(server.origin, { path: `/api/articles/none-${index}` });
    }
    const before = await settled(server);
    const whole = await watching(server.pid, () => get(server.origin));
    const parts = [...whole.result.matchAll(/part=(\d+)/g)].map(([, part]) => part);
    let [urls, bytes, ms, peak] = [0, 0, whole.ms, whole.peak];
    for (const part of parts) {
      const made = await watching(server.pid, () => get(server.origin, `?part=${part}`));
      urls += made.result.match(/<url>/g).length;
      bytes += made.result.length;
      ms += made.ms;
      peak = Math.max(peak, made.peak);
    }
    const kept = await watching(server.pid, () => get(server.origin, '?part=1'));
    const rise = megabytes(peak - before);
    return [
      database,
      urls,
      parts.length,
      megabytes(bytes).toFixed(1),
      (ms / 1000).toFixed(1),
      kept.ms.toFixed(0),
      megabytes(before).toFixed(0),
      rise.toFixed(1),
      megabytes((await server.rss()) - before).toFixed(1),
      urls >= articles && rise < MAX_RISE ? 'met' : 'MISSED',
    ];
  } finally {
    await server.stop();
  }
}

const rows = [];
for (const database of options.database.split(',')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));
  const databases = database === 'postgres' ? await postgresDatabases() : sqliteDatabases(folder);
  try {
    rows.push(await measure(database, databases));
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
table(
  [
    'database',
    'addresses',
    'parts',
    'MB of XML',
    's to make',
    'ms from memory',
    'MB before',
    'MB at most more',
    'MB more after',
    `below ${MAX_RISE}`,
  ],
  rows,
);
process.exit(rows.every((row) => row.at(-1) === 'met') ? 0 : 1);
