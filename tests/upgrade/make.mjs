// Makes the databases of a released version, with which later versions are tested to start:
//   node tests/upgrade/make.mjs FOLDER
// FOLDER is a checkout of that version with its node_modules, compiled by `npm run build`. The
// results are in tests/upgrade/VERSION, under version control: a version that is released gets its
// folder once, and upgrade.test.ts reads every folder that there is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { postgresDatabases, sqliteDatabases } from '../bench/databases.mjs';
import { dumpPostgres } from './postgres-dump.mjs';

const here = import.meta.dirname;
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tests/upgrade/make.mjs FOLDER');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const target = path.join(here, version);
const settings = JSON.parse(readFileSync(path.join(here, 'settings.json'), 'utf8'));
const scratch = mkdtempSync(path.join(tmpdir(), 'threeline-upgrade-'));
rmSync(target, { recursive: true, force: true });
mkdirSync(path.join(target, 'uploads'), { recursive: true });

/** Starts the version in a process of its own and writes content; notes what it answers readers. */
function fill(database, env) {
  const notes = path.join(scratch, `${database}.json`);
  const run = spawnSync(process.execPath, [path.join(here, 'fill.mjs'), folder, notes], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings, ...env },
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`Filling ${database} failed with ${String(run.status)}.`);
  const noted = JSON.parse(readFileSync(notes, 'utf8'));
  for (const url of noted.files) {
    const name = path.basename(url);
    copyFileSync(path.join(folder, 'public/uploads', name), path.join(target, 'uploads', name));
  }
  writeFileSync(path.join(target, `${database}.json`), `${JSON.stringify(noted, null, 2)}\n`);
}

/** One file: what the write-ahead log holds is in it too. */
async function dumpSqlite(knex) {
  const file = path.join(scratch, 'dump.db');
  await knex.raw('vacuum into ?', [file]);
  return readFileSync(file);
}

for (const [database, open, dump, name] of [
  ['sqlite', () => sqliteDatabases(scratch), dumpSqlite, 'sqlite.db.gz'],
  ['postgres', postgresDatabases, dumpPostgres, 'postgres.sql.gz'],
]) {
  const databases = await open();
  try {
    fill(database, await databases.create('filled'));
    const knex = databases.connect('filled');
    writeFileSync(path.join(target, name), gzipSync(await dump(knex), { level: 9 }));
    await knex.destroy();
  } finally {
    await databases.stop();
  }
}
rmSync(scratch, { recursive: true });
