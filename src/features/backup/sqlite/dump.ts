import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { openSqliteFile } from '../../../platform/database';
import { COUNT_PUBLISHED } from '../answers';
import { BackupError } from '../backup-error';
import { writeCompressed } from '../folder/hashed';
import type { Snapshot } from '../snapshot';
import { digestTables } from './tables';

const connection = z.object({ filename: z.string() });

/** The file of DATABASE_FILENAME. */
export const sqliteFile = (strapi: Core.Strapi): string =>
  connection.parse(strapi.config.get('database.connection.connection')).filename;

/** How long a copy waits for a lock, in milliseconds. */
const LOCK_MS = 10_000;
/** Pages of a step, about 4 MB. */
const PAGES = 1000;

const count = z.object({ published: z.int() });
const format = z.object({ readable_since: z.int() });
const address = z.object({ url: z.string() });

/** The addresses of files, also of their sizes and variants. */
const REFERENCED = `
  select url from files where provider = 'local'
  union all
  select json_extract(value, '$.url') as url from files,
    json_each(case when json_valid(formats) and json_type(formats) = 'object' then formats end)
  where provider = 'local' and json_extract(value, '$.url') is not null`;

/**
 * Writes one snapshot of the SQLite file. SQLite copies it page by page while others write, because the
 * connection that is copied from is in a read transaction: https://sqlite.org/backup.html
 *
 * @param folder of the backup
 * @param referenced gets the addresses of uploaded files
 */
export async function dumpSqlite(
  strapi: Core.Strapi,
  folder: string,
  referenced: (addresses: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<Snapshot> {
  const source = open(strapi);
  const copied = path.join(folder, 'copy.db');
  try {
    source.exec('begin');
    const { readable_since: readableSince } = readFormat(source, sqliteFile(strapi));
    const at = new Date();
    await source.backup(copied, { progress: () => PAGES });
    const { published } = count.parse(source.prepare(COUNT_PUBLISHED).get());
    const tables = digestTables(source);
    await referenced(Readable.from(addresses(source)));
    source.exec('commit');
    leaveWriteAheadLog(strapi, copied);
    const name = 'database/data.db.gz';
    const { content, file } = await writeCompressed(
      path.join(folder, name),
      createReadStream(copied),
    );
    const database = { kind: 'sqlite', file: { path: name, ...file }, content, tables } as const;
    return { at, readableSince, published, database };
  } finally {
    source.close();
    await rm(copied, { force: true });
  }
}

/** @throws BackupError if the file is missing, or has no database of Threeline */
export function requireSqliteDatabase(strapi: Core.Strapi): void {
  const source = open(strapi);
  try {
    readFormat(source, sqliteFile(strapi));
  } finally {
    source.close();
  }
}

function open(strapi: Core.Strapi): Sqlite {
  const file = sqliteFile(strapi);
  if (!existsSync(file)) {
    throw new BackupError(
      'DATABASE_EMPTY',
      `There is no database file ${file}. Correct DATABASE_FILENAME, or start the server once.`,
    );
  }
  const database = openSqliteFile(strapi, file, { fileMustExist: true, timeout: LOCK_MS });
  database.pragma('query_only = 1');
  return database;
}

/** Its statement also takes the snapshot. */
function readFormat(source: Sqlite, file: string): z.infer<typeof format> {
  const has = source.prepare(`select 1 from sqlite_schema where name = 'threeline_format'`).get();
  if (has !== undefined) {
    return format.parse(source.prepare('select readable_since from threeline_format').get());
  }
  throw new BackupError(
    'DATABASE_EMPTY',
    `${file} has no database of Threeline. Correct DATABASE_FILENAME, or start the server once.`,
  );
}

function* addresses(source: Sqlite): Generator<Uint8Array> {
  for (const row of source.prepare(REFERENCED).iterate()) {
    yield Buffer.from(`${address.parse(row).url}\n`);
  }
}

/** Turns write-ahead mode off: in that mode, SQLite creates two more files when it opens the copy. */
function leaveWriteAheadLog(strapi: Core.Strapi, file: string): void {
  const database = openSqliteFile(strapi, file);
  database.pragma('journal_mode = delete');
  database.close();
}
