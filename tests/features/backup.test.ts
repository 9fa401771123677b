import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { databaseInUse, runCommand, type Child } from '../support/processes/command';
import { createInstallation, type Installation } from '../support/processes/installation';
import { articleInput } from '../support/fixtures/builders';
import { documents, publishArticle } from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';
import { parseOpenMetrics } from '../support/fixtures/open-metrics';
import { rowsOf } from '../upgrade/rows';

const TOKEN = 'a-token-for-the-scraper';
const app = useApplication({ METRICS_TOKEN: TOKEN });
jest.setTimeout(300_000);

const { hashAnswers } = testHost.require(resolve(__dirname, '../../dist/src/features/backup')) as {
  hashAnswers: (strapi: Core.Strapi) => Promise<{ articles: number; answers: string }>;
};

/** Shares the uploads of the application under test. */
let here: Installation;
let folder: string;

const backUp = (watch?: (child: Child, stdout: string) => void) =>
  runCommand(here.command('backup'), databaseInUse(), [folder], watch);
const backups = () => readdirSync(join(folder, 'backups')).sort();
const newest = () => join(folder, 'backups', backups().at(-1) ?? '');
const manifestOf = (backup: string) =>
  JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as {
    createdAt: string;
    proof: { articles: number; answers: string };
    uploads: { files: number; earlier: number; missing: number };
  };

/** Another machine, and its database. */
let there: Installation;
let empty: TestDatabase;
beforeEach(async () => {
  there = createInstallation();
  empty = await createDatabase({ empty: true });
});
afterEach(async () => {
  there.remove();
  await empty.remove();
});
const restore = (...args: string[]) =>
  runCommand(there.command('restore'), empty.env, [folder, ...args]);

const lastProven = async () => {
  const { text } = await app.get('/_metrics', { token: TOKEN });
  const name = 'threeline_backup_last_proven_timestamp_seconds';
  return parseOpenMetrics(text).find((sample) => sample.name === name)?.value ?? null;
};

/** What a start writes, and what the backup itself has recorded. */
const CHANGING = new Set(['strapi_core_store_settings', 'sqlite_sequence']);
const lasting = async (database: Parameters<typeof rowsOf>[0]) =>
  new Map([...(await rowsOf(database))].filter(([name]) => !CHANGING.has(name)));

/** The name of an uploaded picture that an article shows. */
let picture: string;
/** What was there when the first backup was made. */
let before: { rows: Awaited<ReturnType<typeof lasting>>; proven: number | null };
let first: Awaited<ReturnType<typeof backUp>>;

beforeAll(async () => {
  here = createInstallation(app.strapi.dirs.static.public);
  folder = await mkdtemp(join(tmpdir(), 'threeline-backups-'));
  const cover = await uploadImage(app);
  picture = basename(cover.url);
  await publishArticle(app, { cover: cover.id, title: '한글 제목' });
  await documents(app).create({ data: articleInput({ title: 'A draft' }) });
  const documentId = await publishArticle(app);
  const data = articleInput({ title: 'In English' });
  await documents(app).update({ documentId, locale: 'en', data, status: 'published' });
  before = { rows: await lasting(app.strapi.db.connection), proven: await lastProven() };
  first = await backUp();
});
afterAll(async () => {
  here.remove();
  await rm(folder, { recursive: true });
});

test('a backup of a running application has every row and file on another machine', async () => {
  expect(before.proven).toBeNull();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const { proof, createdAt } = manifestOf(join(folder, 'backups', backups()[0] ?? ''));
  expect(proof).toMatchObject({ ...(await hashAnswers(app.strapi)), articles: 3 });
  expect(await lastProven()).toBeGreaterThanOrEqual(Date.parse(createdAt) / 1000);
  expect(readdirSync(folder).sort()).toEqual([
    'backups',
    'files',
    'lock',
    'lock.pid',
    'threeline-backups.json',
  ]);

  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const modes = await Promise.all(
    written.map(async (name) => (await stat(join(folder, name))).mode),
  );
  expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);

  expect(await restore()).toMatchObject({ code: 0, stderr: '' });
  expect(await lasting(empty.env)).toEqual(before.rows);
  const original = await readFile(join(here.uploads, picture));
  expect((await readFile(join(there.uploads, picture))).equals(original)).toBe(true);
  const now = (await stat(join(there.uploads, picture))).mtimeMs;
  expect(Math.abs(now - (await stat(join(here.uploads, picture))).mtimeMs)).toBeLessThan(2);
});

test('a restore refuses a place that has files, or a database', async () => {
  await writeFile(join(there.uploads, 'left.png'), 'of before');
  expect(await restore()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Restore failed: RESTORE_PLACE_FILLED: .*uploads is not empty/),
  });
  await rm(there.uploads, { recursive: true });
  const filled = await runCommand(there.command('restore'), databaseInUse(), [folder]);
  expect(filled).toMatchObject({
    code: 1,
    // The application under test serves its SQLite file.
    stderr: expect.stringMatching(
      /^Restore failed: (?:RESTORE_PLACE_FILLED: .*(?:exists|not empty)|.* is served by process \d+)/,
    ),
  });
  expect(await restore('2020-01-01T00-00-00Z')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`It has ${backups().join(', ')}.`),
  });
});

test('a flipped byte is refused by the name of its file, and leaves the place empty', async () => {
  const stored = createHash('sha256')
    .update(await readFile(join(here.uploads, picture)))
    .digest('hex');
  const file = join(folder, 'files', stored.slice(0, 2), stored);
  const bytes = await readFile(file);
  const flipped = Buffer.from(bytes);
  flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(file, flipped);
  const { code, stderr } = await restore();
  expect([code, stderr]).toEqual([1, expect.stringContaining(`BACKUP_DAMAGED: ${file} is`)]);
  expect(await rowsOf(empty.env)).toEqual(new Map());

  // The next backup replaces it.
  const again = await backUp();
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringContaining('replaced by a new copy'),
  ]);
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test('files are copied once, and one that is gone is taken from an earlier backup', async () => {
  const inodes = () =>
    readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('/'))
      .sort();
  const stored = inodes();
  const { size, ino } = await stat(join(folder, 'files', stored[0] ?? ''));
  const lost = await uploadImage(app);
  const row: unknown = await app.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: lost.id } });
  const { formats } = z
    .object({ formats: z.record(z.string(), z.object({ url: z.string() })) })
    .parse(row);
  const names = Object.values(formats).map(({ url }) => basename(url));
  for (const name of [basename(lost.url), ...names]) await unlink(join(here.uploads, name));
  await rename(join(here.uploads, picture), join(folder, 'aside'));

  const proven = await lastProven();
  const { code, stdout, stderr } = await backUp();
  await rename(join(folder, 'aside'), join(here.uploads, picture));
  expect([code, stdout]).toEqual([1, expect.stringContaining(basename(lost.url))]);
  expect(stderr).toContain(`UPLOADS_MISSING: The backup ${backups().at(-1) ?? ''} is kept`);
  expect(await lastProven()).toBe(proven);
  const { uploads } = manifestOf(newest());
  expect(uploads).toMatchObject({ earlier: 1, missing: 1 + names.length });
  expect(inodes()).toEqual(expect.arrayContaining(stored));
  await app.strapi.db.query('plugin::upload.file').delete({ where: { id: lost.id } });
  expect(await stat(join(folder, 'files', stored[0] ?? ''))).toMatchObject({ size, ino });
});

test('a second backup is refused, and one that is killed leaves none', async () => {
  const whole = backups();
  let second: ReturnType<typeof backUp> | undefined;
  const killed = await backUp((child, stdout) => {
    if (!stdout.includes('Restoring the copy') || second !== undefined) return;
    second = backUp();
    void second.then(() => child.kill('SIGKILL'));
  });
  expect(killed.code).toBeNull();
  expect(await second).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Backup failed: BACKUP_RUNNING: Process \d+ is writing/),
  });
  expect(backups()).toEqual(whole);
});

test('a backup without a database, and wrong arguments, are refused', async () => {
  const { code, stderr } = await runCommand(here.command('backup'), empty.env, [folder]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('DATABASE_EMPTY')]);
  expect(await runCommand(here.command('backup'), empty.env, [])).toMatchObject({ code: 2 });
  for (const name of ['backup', 'restore']) {
    expect(await runCommand(here.command(name), databaseInUse(), ['s3://bucket/x'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('s3://bucket/x is an address.'),
    });
  }
  const foreign = await runCommand(here.command('backup'), databaseInUse(), [here.root]);
  expect([foreign.code, foreign.stderr]).toEqual([
    1,
    expect.stringContaining('BACKUP_FOLDER_FOREIGN'),
  ]);
  expect(readdirSync(here.root)).not.toContain('backups');
  const future = join(folder, 'backups', '2999-01-01T00-00-00Z');
  await mkdir(future);
  const late = await backUp();
  await rm(future, { recursive: true });
  expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('CLOCK_BEHIND')]);
  await rm(join(there.root, 'public'), { recursive: true });
  expect(await runCommand(there.command('backup'), databaseInUse(), [folder])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('UPLOADS_FOLDER_MISSING'),
  });
  expect(await runCommand(there.command('restore'), empty.env, ['--all', folder])).toMatchObject({
    code: 2,
  });
});

if (testHost.database === 'postgres') {
  test('no backup leaves its scratch schema, and none copies it', async () => {
    const knex = app.strapi.db.connection;
    const scratch = 'threeline_backup_proof';
    expect(await knex('pg_namespace').where({ nspname: scratch }).select('nspname')).toEqual([]);
    const url = new URL(databaseInUse()['DATABASE_URL'] ?? '');
    url.searchParams.set('options', `-c search_path=${scratch}`);
    const env = { ...databaseInUse(), DATABASE_URL: url.href };
    await knex.raw(`create schema ${scratch}`);
    await knex.raw(`create table ${scratch}.threeline_format (readable_since int)`);
    const refused = await runCommand(here.command('backup'), env, [folder]);
    const left = await knex('pg_tables').where({ schemaname: scratch }).select('tablename');
    await knex.raw(`drop schema ${scratch} cascade`);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('DATABASE_UNSUPPORTED'),
    ]);
    expect(left).toEqual([{ tablename: 'threeline_format' }]);
  });

  test('a schema that a backup would not hold whole, and a user without rights, are refused', async () => {
    const knex = app.strapi.db.connection;
    await knex.raw(`create type mood as enum ('calm')`);
    // A start has its lock, so the copy waits.
    const start = await knex.transaction();
    await start.raw(`select pg_advisory_xact_lock(hashtextextended('threeline start public', 0))`);
    let hasWaited = false;
    const unsupported = await backUp((_child, stdout) => {
      if (hasWaited || !stdout.includes('Waiting for another start')) return;
      hasWaited = true;
      void start.commit();
    });
    await knex.raw('drop type mood');
    expect(hasWaited).toBe(true);
    expect([unsupported.code, unsupported.stderr]).toEqual([
      1,
      expect.stringMatching(/DATABASE_UNSUPPORTED: The schema public has type mood,/),
    ]);

    await knex.raw(`create role threeline_reader login password 'reader'`);
    const url = new URL(databaseInUse()['DATABASE_URL'] ?? '');
    [url.username, url.password] = ['threeline_reader', 'reader'];
    await knex.raw('grant select on all tables in schema public to threeline_reader');
    const env = { ...databaseInUse(), DATABASE_URL: url.href };
    const refused = await runCommand(here.command('backup'), env, [folder]);
    await knex.raw('drop owned by threeline_reader');
    await knex.raw('drop role threeline_reader');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/PROOF_NOT_ALLOWED: .*grant create on database/),
    ]);
  });
}

test('after the next backup, those that have expired and the files that only they had are gone', async () => {
  const env = { ...databaseInUse(), BACKUP_KEEP_DAYS: '1' };
  const orphan = join(folder, 'files', 'ab', 'ab'.repeat(32));
  await mkdir(join(folder, 'files', 'ab'), { recursive: true });
  await writeFile(orphan, 'of no backup');
  const kept = ['files/note.txt', 'files/ab/note.txt', 'files/photos/a.png'];
  await mkdir(join(folder, 'files/photos'));
  for (const name of kept) await writeFile(join(folder, name), 'of somebody else');
  expect(await runCommand(here.command('backup'), env, [folder])).toMatchObject({ code: 0 });
  expect(backups()).toHaveLength(1);
  expect(readdirSync(folder)).not.toContain('unfinished');
  await expect(stat(orphan)).rejects.toThrow('ENOENT');
  for (const name of kept)
    expect(await readFile(join(folder, name), 'utf8')).toBe('of somebody else');
  expect(await restore()).toMatchObject({ code: 0 });
  expect(readdirSync(there.uploads)).toContain(picture);
});
