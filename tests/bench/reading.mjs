// npm run bench [-- reading --database=postgres] [--seconds=5] [--large=100000] [--json=bench.json]
//   [--only=hits,limits,misses,growth,crawl,publish,visible]
//
// Measures the production build, the same with the cache off, stock Strapi of the same model, and a
// bare node:http server with the same bytes: each alone, with one load generator, five times over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './build.mjs';
import { fill } from './fill.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { hasWrk } from './load.mjs';
import { measureGrowth, measureHits, measureLimits, measureMisses } from './measure.mjs';
import { measureCrawl, measurePublish, measureVisible } from './states.mjs';
import { start } from './processes.mjs';
import { measurements, print, verdicts } from './report.mjs';
import { writeStockApp } from './stock-app.mjs';

const { values: options } = parseArgs({
  // The suite's name.
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '5' },
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '100000' },
    crawl: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'hits,misses,growth,crawl,publish,visible' },
    json: { type: 'string' },
  },
});
const only = new Set(options.only.split(','));
const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));

build();
const stockFolder = mkdtempSync(path.join(tmpdir(), 'threeline-stock-'));
writeStockApp(root, stockFolder);

const databases =
  options.database === 'postgres' ? await postgresDatabases() : sqliteDatabases(folder);
try {
  const template = await databases.create('template');
  const { made } = await start('template.mjs', [root], template);

  /** A database of `articles` published articles, and some of them. */
  async function filled(name, articles) {
    const env = await databases.copy('template', name);
    const knex = databases.connect(name);
    await fill(knex, articles);
    const sample = await knex('articles')
      .whereNotNull('published_at')
      .where('locale', 'ko')
      .orderBy('id', 'desc')
      .limit(500)
      .select({ slug: 'slug', documentId: 'document_id' });
    await knex.destroy();
    return { env, sample };
  }
  const small = await filled('small', Number(options.small));
  const stockEnv = await databases.copy('small', 'stock');
  // Two servers on one SQLite file are refused.
  const besideEnv = await databases.copy('small', 'beside');
  const bench = {
    seconds: Number(options.seconds),
    articles: small.sample,
    accessKey: made.accessKey,
    besideEnv,
    rows: [],
    ratios: {},
    // Ours, ours with the cache off, and stock; each is started only while it is measured.
    ours: (env = small.env, more = {}) =>
      start('application.mjs', [root, path.join(root, 'dist')], { ...env, ...more }),
    uncached: (env = small.env) =>
      start('application.mjs', [root, path.join(root, 'dist')], {
        ...env,
        DELIVERY_CACHE_MAX_BYTES: '0',
      }),
    stock: () => start('application.mjs', [stockFolder, stockFolder], stockEnv),
    bare: (origin, request) => start('bare-server.mjs', [origin, JSON.stringify(request)]),
  };
  if (only.has('hits')) await measureHits(bench);
  if (only.has('hits') || only.has('limits')) await measureLimits(bench);
  if (only.has('misses')) await measureMisses(bench);
  if (only.has('growth')) await measureGrowth(bench, await filled('large', Number(options.large)));
  if (only.has('crawl')) await measureCrawl(bench, Number(options.crawl));
  if (only.has('publish')) await measurePublish(bench);
  if (options.database !== 'postgres') bench.ratios.visible = 'needs --database=postgres';
  else if (only.has('visible')) await measureVisible(bench);

  const results = measurements(bench.rows);
  const judged = verdicts(bench.ratios);
  const about = `${options.database}, Node ${process.version}, ${cpus().length} processors, ${hasWrk ? 'wrk' : 'own sockets'}, ${options.seconds} s a pass, two passes`;
  print(results, judged, about);
  if (options.json)
    writeFileSync(options.json, JSON.stringify({ about, results, bars: judged }, null, 2));
} finally {
  await databases.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(stockFolder, { recursive: true, force: true });
}
