import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../../platform/database';
import { FORMAT, lockStartOnPostgres, serveAlone } from '../../platform/start';
import { hashAnswers, type Answers } from './answers';
import { BackupError } from './backup-error';
import { checkFiles } from './check';
import { BackupFolder } from './folder/folder';
import { readManifest, type Manifest } from './folder/manifest';
import { loadPostgres, requireEmptySchema } from './postgres/load';
import { sqliteFile } from './sqlite/dump';
import { loadSqlite, requireNoFile } from './sqlite/load';
import { requireNoUploads, restoreUploads } from './uploads/restore';

/**
 * Restores a backup into the empty place of the settings, starts the application there, and compares
 * what it serves with the proof of the backup. Call it before the application is loaded.
 *
 * @param root the folder of backups
 * @param id of the backup; the newest if it is left out
 * @param say called before each step
 * @throws BackupError
 */
export async function restoreBackup(
  strapi: Core.Strapi,
  { root, id }: { root: string; id?: string },
  say: (step: string) => void,
): Promise<Manifest> {
  const folder = new BackupFolder(root);
  const ids = await folder.ids();
  const chosen = id ?? ids.at(-1);
  if (chosen === undefined || !ids.includes(chosen)) {
    throw new BackupError(
      'BACKUP_NOT_FOUND',
      ids.length === 0
        ? `${root} has no backup. Name the folder that "npm run backup" was called with.`
        : `${root} has no backup ${String(chosen)}. It has ${ids.join(', ')}.`,
    );
  }
  const backup = folder.backup(chosen);
  const manifest = await readUsable(strapi, backup);
  const { proof } = manifest;
  if (proof === null) {
    throw new BackupError('BACKUP_NOT_PROVEN', `${backup} was never proven. Use another backup.`);
  }
  const release = await lockDatabase(strapi);
  try {
    const uploads = uploadsFolder(strapi);
    await requireNoUploads(uploads);
    await requireEmpty(strapi);
    say(`Checking the files of ${chosen}.`);
    await checkFiles(folder, backup, manifest);
    say('Restoring the uploaded files.');
    await restoreUploads(folder, path.join(backup, manifest.uploads.list.path), uploads);
    // Last: a server starts on a database that lacks files, and not on none.
    say('Restoring the database.');
    await loadDatabase(strapi, backup, manifest);
  } finally {
    await release();
  }
  say('Starting on the restored database.');
  compare(manifest, await answersOf(strapi));
  return manifest;
}

/**
 * Restores the database of a backup into an empty place and starts the application there, as a restore
 * does. Reads the uploaded files, too, and writes none.
 *
 * @param backup the folder of the backup, which need not be finished
 */
export async function restoreToProve(
  strapi: Core.Strapi,
  { root, backup }: { root: string; backup: string },
): Promise<Answers> {
  const manifest = await readUsable(strapi, backup);
  await requireEmpty(strapi);
  await checkFiles(new BackupFolder(root), backup, manifest);
  await loadDatabase(strapi, backup, manifest);
  return answersOf(strapi);
}

/**
 * Keeps servers from starting on the place of a restore: each would fill it with an empty database.
 *
 * @returns a function that lets them
 */
async function lockDatabase(strapi: Core.Strapi): Promise<() => Promise<void> | void> {
  if (isPostgres(strapi)) {
    const lock = await lockStartOnPostgres(strapi);
    return () => lock.release();
  }
  await mkdir(path.dirname(sqliteFile(strapi)), { recursive: true });
  return serveAlone(strapi);
}

/** The folder of uploads. */
export const uploadsFolder = (strapi: Core.Strapi): string =>
  path.join(strapi.dirs.static.public, 'uploads');

async function readUsable(strapi: Core.Strapi, backup: string): Promise<Manifest> {
  const manifest = await readManifest(backup);
  if (manifest.readableSince > FORMAT) {
    throw new BackupError(
      'BACKUP_NEWER',
      `${backup} is of Threeline ${manifest.versions.threeline}, whose database this version cannot read. Install that version or a newer one.`,
    );
  }
  const { kind } = manifest.database;
  if (isPostgres(strapi) !== (kind === 'postgres')) {
    throw new BackupError(
      'BACKUP_OF_OTHER_DATABASE',
      `${backup} is of ${kind}. Set DATABASE_CLIENT=${kind}.`,
    );
  }
  return manifest;
}

async function requireEmpty(strapi: Core.Strapi): Promise<void> {
  if (isPostgres(strapi)) await requireEmptySchema(strapi);
  else requireNoFile(strapi);
}

const loadDatabase = async (
  strapi: Core.Strapi,
  backup: string,
  { database }: Manifest,
): Promise<void> =>
  database.kind === 'postgres'
    ? loadPostgres(strapi, backup, database)
    : loadSqlite(strapi, backup, database);

async function answersOf(strapi: Core.Strapi): Promise<Answers> {
  await strapi.load();
  return hashAnswers(strapi);
}

function compare({ proof, versions }: Manifest, found: Answers): void {
  if (proof === null) return;
  const isSameVersion = versions.threeline === String(strapi.config.get('info.version'));
  if (proof.articles === found.articles && (!isSameVersion || proof.answers === found.answers)) {
    return;
  }
  throw new BackupError(
    'RESTORE_DIFFERS',
    `All rows of the backup are restored, but this version serves other answers than the backup was proven with: ${String(found.articles)} published articles instead of ${String(proof.articles)}, or other texts. Restore with Threeline ${versions.threeline}.`,
  );
}
