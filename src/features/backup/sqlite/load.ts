import { existsSync } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { openSqliteFile } from '../../../platform/database';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';
import { readCompressed, syncFolder, writeHashed } from '../folder/hashed';
import type { DatabaseManifest } from '../folder/manifest';
import { sqliteFile } from './dump';
import { digestTables, firstDifference } from './tables';

type SqliteManifest = Extract<DatabaseManifest, { kind: 'sqlite' }>;

/** @throws BackupError if the file is there, or a log that would be applied to another one */
export function requireNoFile(strapi: Core.Strapi): void {
  const file = sqliteFile(strapi);
  const found = [file, `${file}-wal`].find((name) => existsSync(name));
  if (found === undefined) return;
  throw filled(found);
}

const filled = (file: string): BackupError =>
  new BackupError(
    'RESTORE_PLACE_FILLED',
    `${file} exists. Stop the server and move the file away, or set DATABASE_FILENAME to another one.`,
  );

/** Gives a file its name. `rename` would replace a database that somebody has made meanwhile. */
async function publish(written: string, target: string): Promise<void> {
  try {
    await link(written, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw filled(target);
    throw error;
  }
}

/**
 * Writes the SQLite file of a backup, and compares every row with the backup.
 *
 * @param folder of the backup
 * @throws BackupError if the rows differ
 */
export async function loadSqlite(
  strapi: Core.Strapi,
  folder: string,
  backup: SqliteManifest,
): Promise<void> {
  const target = sqliteFile(strapi);
  const written = `${target}.restoring`;
  await mkdir(path.dirname(target), { recursive: true });
  await rm(written, { force: true });
  try {
    await writeHashed(written, readCompressed(path.join(folder, backup.file.path)));
    const database = openSqliteFile(strapi, written, { fileMustExist: true });
    try {
      const difference = firstDifference(backup.tables, digestTables(database));
      if (difference !== null) {
        throw new BackupError(
          'RESTORE_DIFFERS',
          `${difference} after the restore. Report it, and restore another backup.`,
        );
      }
    } finally {
      database.close();
    }
    await publish(written, target);
    await syncFolder(path.dirname(target));
  } finally {
    await rm(written, { force: true });
  }
}
