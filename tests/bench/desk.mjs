// npm run bench -- desk [--passes=9]
//
// How long the edit view of an article with 60 sections takes to open in Chromium: our production
// build and stock Strapi's of the same model and entry, in turn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sqliteDatabases } from './databases.mjs';
import { buildPanel, fillDesk, openForm, root, run, signedIn, startChromium } from './panel.mjs';
import { start } from './processes.mjs';
import { median } from './report.mjs';
import { writeStockApp } from './stock-app.mjs';

const BAR = 1.5;

/** Makes Strapi arrange the stock application's forms by itself. */
async function forgetOurViews(databases, name) {
  const knex = databases.connect(name);
  await knex('strapi_core_store_settings')
    .where('key', 'like', 'plugin_content_manager_configuration%')
    .delete();
  await knex.destroy();
}

/** Milliseconds until all sections are there and the browser has nothing left to do for them. */
async function open(page, origin, made) {
  const began = performance.now();
  await openForm(page, origin, made);
  await page.evaluate('new Promise((done) => requestIdleCallback(() => done()))');
  return performance.now() - began;
}

async function measureDesk(args) {
  const { values } = parseArgs({ args, options: { passes: { type: 'string', default: '9' } } });
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));
  const stockFolder = mkdtempSync(path.join(tmpdir(), 'threeline-stock-'));
  const servers = [];
  let browser;
  try {
    buildPanel();
    writeStockApp(root, stockFolder);
    console.log("Building stock Strapi's admin panel; this takes a minute or two.");
    run(path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), ['build'], stockFolder, {
      STRAPI_TELEMETRY_DISABLED: 'true',
    });

    const databases = sqliteDatabases(folder);
    const env = await databases.create('ours');
    const { made } = await fillDesk(env);
    const stockEnv = await databases.copy('ours', 'stock');
    await forgetOurViews(databases, 'stock');
    servers.push(await start('application.mjs', [root, path.join(root, 'dist'), 'admin'], env));
    servers.push(await start('application.mjs', [stockFolder, stockFolder, 'admin'], stockEnv));

    browser = await startChromium();
    const pages = [];
    for (const server of servers) pages.push(await signedIn(browser, server));
    const times = [[], []];
    // The first pass fills caches.
    for (let pass = -1; pass < Number(values.passes); pass += 1) {
      for (const [index, page] of pages.entries()) {
        const time = await open(page, servers[index].origin, made);
        if (pass >= 0) times[index].push(time);
      }
    }
    const [ours, stock] = times.map(median);
    const ratio = ours / stock;
    const met = ratio <= BAR ? 'met' : 'MISSED';
    console.log(`The edit view of ${made.sections} sections, median of ${values.passes} openings:`);
    console.log(`  ours   ${ours.toFixed(0)} ms  (${times[0].map(Math.round).join(', ')})`);
    console.log(`  stock  ${stock.toFixed(0)} ms  (${times[1].map(Math.round).join(', ')})`);
    console.log(`  ratio  ${ratio.toFixed(2)}, at most ${BAR}: ${met}`);
    if (ratio > BAR) process.exitCode = 1;
  } finally {
    await browser?.close();
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(stockFolder, { recursive: true, force: true });
  }
}

await measureDesk(process.argv.slice(3));
