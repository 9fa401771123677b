// npm run bench -- typing [--keys=60] [--passes=2]
//
// How long the browser works for a key in the form of an article with 60 sections: our production
// build, and the same without the panels that keep what is typed, in turn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sqliteDatabases } from './databases.mjs';
import { buildPanel, fillDesk, openForm, root, signedIn, startChromium } from './panel.mjs';
import { start } from './processes.mjs';

/** Milliseconds that keeping the text may add to a key, at the 95th percentile. */
const BAR_MS = 5;
/** Longer than the pause after which the text is kept, so that a key pays for it. In milliseconds. */
const PAUSE_MS = 1_000;

const FIELDS = [
  ['title', '[name=title]'],
  ['body', '[data-slate-editor]'],
];

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { keys: { type: 'string', default: '60' }, passes: { type: 'string', default: '2' } },
});

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const percentile = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1];

/** Loads the panel without the panels that are put before Strapi's: they keep, save and merge texts. */
async function withoutKeeping(page) {
  let left = 0;
  await page.context().route('**/*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /addEditViewSidePanel\((\w+)=>\[[\w$.]+,\.\.\.\1\]\)/g,
      (_all, panels) => {
        left += 1;
        return `addEditViewSidePanel(${panels}=>${panels})`;
      },
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  return () => {
    if (left === 0) throw new Error('The build registers the panels in another form.');
  };
}

/** Milliseconds that the page works for each of some keys. */
async function timesOf(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.locator(selector).click();
  await page.keyboard.press('End');
  await pause(2 * PAUSE_MS);
  const times = [];
  for (let key = 0; key < Number(options.keys); key += 1) {
    const before = await busy();
    await page.keyboard.insertText('가');
    await pause(PAUSE_MS);
    times.push((await busy()) - before);
  }
  return times;
}

const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));
let server;
let browser;
try {
  buildPanel();
  const env = await sqliteDatabases(folder).create('ours');
  const { made } = await fillDesk(env);
  server = await start('application.mjs', [root, path.join(root, 'dist'), 'admin'], env);
  browser = await startChromium();
  const all = Object.fromEntries(FIELDS.map(([name]) => [name, { with: [], without: [] }]));
  for (let pass = 0; pass < Number(options.passes); pass += 1) {
    for (const mode of ['with', 'without']) {
      const page = await signedIn(browser, server);
      const check = mode === 'without' ? await withoutKeeping(page) : () => undefined;
      await openForm(page, server.origin, made);
      check();
      await page.locator('form h3 > button[aria-expanded]').nth(30).click();
      await page.locator('[data-slate-editor]').waitFor();
      for (const [name, selector] of FIELDS) {
        all[name][mode].push(...(await timesOf(page, selector)));
      }
      await page.context().close();
    }
  }
  for (const [name, times] of Object.entries(all)) {
    const at = (share) => percentile(times.with, share) - percentile(times.without, share);
    const added = at(0.95);
    console.log(
      `A key in the ${name}: p50 ${percentile(times.with, 0.5).toFixed(1)} ms with, ` +
        `${percentile(times.without, 0.5).toFixed(1)} ms without; p95 ` +
        `${percentile(times.with, 0.95).toFixed(1)} and ${percentile(times.without, 0.95).toFixed(1)} ms; ` +
        `added ${added.toFixed(1)} ms, less than ${BAR_MS}: ${added < BAR_MS ? 'met' : 'MISSED'}`,
    );
    if (added >= BAR_MS) process.exitCode = 1;
  }
} finally {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
