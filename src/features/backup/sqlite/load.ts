import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { openSqliteFile } from '../../../platform/database';
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
  throw new BackupError(
    'RESTORE_PLACE_FILLED',
    `${found} exists. Stop the server and move the file away, or set DATABASE_FILENAME to another one.`,
  );
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
    await rename(written, target);
    await syncFolder(path.dirname(target));
  } finally {
    await rm(written, { force: true });
  }
}
