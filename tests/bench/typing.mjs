// npm run bench -- typing [--keys=100]
//
// How long the browser works for a key in the form of an article with 60 sections, and how much of it
// keeps what is typed: the time in which a function of src/admin/kept-text is on the stack.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sqliteDatabases } from './databases.mjs';
import { buildPanel, fillDesk, openForm, root, run, signedIn, startChromium } from './panel.mjs';
import { start } from './processes.mjs';

/** Milliseconds that keeping the text may add to a key, at the 95th percentile. */
const BAR_MS = 5;
/** Longer than the pause after which the text is kept, so that each key pays for it. In milliseconds. */
const PAUSE_MS = 1_000;
const SAMPLE_US = 100;
const KEEPING = 'src/admin/kept-text/';

const FIELDS = [
  ['title', '[name=title]'],
  ['body', '[data-slate-editor]'],
];

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { keys: { type: 'string', default: '100' } },
});

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const percentile = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1];
const panelFolder = path.join(root, 'dist/build');
const maps = () => readdirSync(panelFolder).filter((name) => name.endsWith('.map'));

/** Builds the panel once more, with the maps that lead from its scripts to the sources. */
function buildWithMaps() {
  buildPanel();
  const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  run(strapi, ['build', '--sourcemap'], root);
}

/** @returns a function that tells whether a function of a profile belongs to a folder of the sources */
function sourcesIn(folder) {
  const known = new Map();
  const read = (script) => {
    const file = path.join(panelFolder, `${script}.map`);
    return maps().includes(path.basename(file))
      ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')))
      : null;
  };
  return ({ url, lineNumber, columnNumber }) => {
    const script = path.basename(url);
    if (!known.has(script)) known.set(script, read(script));
    const entry = known.get(script)?.findEntry(lineNumber, columnNumber);
    return entry?.originalSource?.includes(folder) ?? false;
  };
}

/** Milliseconds of a profile in which one of some functions is on the stack. */
function timeIn({ nodes, samples, timeDeltas }, isOne) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Set();
  const visit = (node, isInside) => {
    const isIn = isInside || isOne(node.callFrame);
    if (isIn) inside.add(node.id);
    for (const child of node.children ?? []) visit(byId.get(child), isIn);
  };
  visit(nodes[0], false);
  return samples.reduce((sum, id, at) => sum + (inside.has(id) ? timeDeltas[at] : 0), 0) / 1000;
}

/** For each of some keys: how long the page works, and how long it keeps the text. In milliseconds. */
async function timesOf(page, selector, isKeeping) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.locator(selector).click();
  await page.keyboard.press('End');
  await pause(2 * PAUSE_MS);
  const times = { all: [], keeping: [] };
  for (let key = 0; key < Number(options.keys); key += 1) {
    await session.send('Profiler.start');
    const before = await busy();
    await page.keyboard.insertText('가');
    await pause(PAUSE_MS);
    times.all.push((await busy()) - before);
    const { profile } = await session.send('Profiler.stop');
    times.keeping.push(timeIn(profile, isKeeping));
  }
  if (times.keeping.every((time) => time === 0)) {
    throw new Error(`No function of ${KEEPING} ran: the build has other maps, or keeps no text.`);
  }
  return times;
}

const folder = mkdtempSync(path.join(tmpdir(), 'threeline-bench-'));
let server;
let browser;
try {
  buildWithMaps();
  const env = await sqliteDatabases(folder).create('ours');
  const { made } = await fillDesk(env);
  server = await start('application.mjs', [root, path.join(root, 'dist'), 'admin'], env);
  browser = await startChromium();
  const page = await signedIn(browser, server);
  await openForm(page, server.origin, made);
  await page.locator('form h3 > button[aria-expanded]').nth(30).click();
  await page.locator('[data-slate-editor]').waitFor();
  const isKeeping = sourcesIn(KEEPING);
  for (const [name, selector] of FIELDS) {
    const { all, keeping } = await timesOf(page, selector, isKeeping);
    const of = (times, share) => percentile(times, share).toFixed(1);
    const added = percentile(keeping, 0.95);
    console.log(
      `A key in the ${name}: the page works ${of(all, 0.5)} ms (p95 ${of(all, 0.95)}), of which keeping ` +
        `the text is ${of(keeping, 0.5)} ms (p95 ${of(keeping, 0.95)}), less than ${BAR_MS}: ` +
        (added < BAR_MS ? 'met' : 'MISSED'),
    );
    if (added >= BAR_MS) process.exitCode = 1;
  }
} finally {
  await browser?.close();
  await server?.stop();
  for (const name of maps()) rmSync(path.join(panelFolder, name));
  rmSync(folder, { recursive: true, force: true });
}
