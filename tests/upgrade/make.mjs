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
/** An article that every version has, imported by its own command. */
const IMPORTED = 'database/seeds/articles/gpt-image-2.ko.txt';
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tests/upgrade/make.mjs FOLDER');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const target = path.join(here, version);
const settings = JSON.parse(readFileSync(path.join(here, 'settings.json'), 'utf8'));
const scratch = mkdtempSync(path.join(tmpdir(), 'threeline-upgrade-'));
rmSync(target, { recursive: true, force: true });
mkdirSync(path.join(target, 'uploads'), { recursive: true });

/** Runs a script of Node with the settings of the old installation. */
function run(env, ...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${args[0]} failed with ${String(status)}.`);
}

/** Lets the old version write content, and keeps the responses of its REST API. */
function fill(database, env) {
  const notes = path.join(scratch, `${database}.json`);
  // The responses that fill.mjs keeps show the imported article too.
  run(env, path.join(folder, 'dist/src/cli/import.js'), IMPORTED);
  run(env, path.join(here, 'fill.mjs'), folder, notes);
  const noted = JSON.parse(readFileSync(notes, 'utf8'));
  for (const url of noted.files) {
    const name = path.basename(url);
    copyFileSync(path.join(folder, 'public/uploads', name), path.join(target, 'uploads', name));
  }
  writeFileSync(path.join(target, `${database}.json`), `${JSON.stringify(noted, null, 2)}\n`);
}

/** Copies the database into one file, with the content of the write-ahead log. */
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
