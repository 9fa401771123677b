// npm run bench -- plans [--database=sqlite|postgres] [--articles=100000] [--show]
//
// Asks the database how it answers what readers ask for among many articles, by default on both
// databases, and fails where it would read the table of articles from end to end. With `--show` every
// plan is printed, else those that fail.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './build.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { fill } from './fill.mjs';
import { start } from './processes.mjs';
import { table } from './report.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite,postgres' },
    articles: { type: 'string', default: '100000' },
    show: { type: 'boolean', default: false },
  },
});
/** In 8 categories, by 12 authors, with 40 tags. */
const TEMPLATES = 200;

build();

async function plansOn(databases) {
  const env = { ...(await databases.create('plans')), CHANGES_FOLLOW: 'false' };
  await start('search-template.mjs', [root, String(TEMPLATES), '1'], env);
  const knex = databases.connect('plans');
  // No plan depends on what stands in a section.
  await knex('components_article_sections').update({ body: '[]' });
  await knex('sites').update({ url_pattern: 'https://example.com/{locale}/articles/{slug}' });
  await fill(knex, Number(options.articles));
  const isPostgres = knex.client.config.client === 'pg';
  // What autovacuum does by itself after a while.
  if (isPostgres) await knex.raw('vacuum analyze');
  // To index the articles would take longer than all the rest.
  const ask = () => start('plans-of.mjs', [root], { ...env, SEARCH_INDEX: 'false' });
  const { plans } = (await ask()).made;
  if (!isPostgres) {
    // SQLite counts nothing unless it is told to, so it mostly plans without.
    await knex.raw('delete from sqlite_stat1');
    const uncounted = (await ask()).made.plans;
    plans.push(...uncounted.map((plan) => ({ ...plan, name: `${plan.name} (not analysed)` })));
  }
  await knex.destroy();
  return plans;
}

const openers = { sqlite: sqliteDatabases, postgres: postgresDatabases };
const rows = [];
for (const database of options.database.split(',')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-plans-'));
  const databases = await openers[database](folder);
  try {
    for (const { name, sql, indexes, scanned, text } of await plansOn(databases)) {
      const isWhole = scanned.includes('articles');
      rows.push([
        database,
        name,
        indexes.join(', ') || '–',
        scanned.join(', ') || '–',
        isWhole ? 'FAILED' : 'fine',
      ]);
      if (isWhole || options.show) console.log(`${database}: ${name}\n${sql}\n${text}\n`);
    }
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
table(['database', 'asked for', 'indexes of articles', 'tables read whole', ''], rows);
process.exit(rows.some((row) => row.at(-1) === 'FAILED') ? 1 : 0);
