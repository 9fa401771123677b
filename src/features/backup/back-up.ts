import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from '../../platform/database';
import { BackupError } from './backup-error';
import { BackupFolder, idOf } from './folder/folder';
import { writeManifest, type Manifest } from './folder/manifest';
import { installationOf } from './installation';
import { recordBackup } from './last-backup';
import { dumpPostgres, requirePostgresDatabase } from './postgres/dump';
import { withScratchSchema } from './postgres/scratch';
import { proveBackup, type ProofProcess } from './prove';
import { pruneBackups } from './prune';
import { uploadsFolder } from './restore';
import type { Retention } from './retention';
import { dumpSqlite, requireSqliteDatabase } from './sqlite/dump';
import { copyUploads } from './uploads/copy';
import { gapOf, requireUploadsFolder } from './uploads/gaps';

const info = z.object({ version: z.string(), strapi: z.string() });

interface Options {
  /** The folder of backups. */
  root: string;
  retention: Retention;
  proof: ProofProcess;
  /** Called before each step. */
  say: (step: string) => void;
}

/**
 * Makes a backup while the server runs, restores it into a scratch database, starts the application there,
 * and only then keeps it. Then removes the backups that have expired. The application is not loaded.
 *
 * @throws BackupError; one with the code UPLOADS_MISSING if the backup is kept and lacks files
 */
export async function backUp(strapi: Core.Strapi, options: Options): Promise<Manifest> {
  const folder = new BackupFolder(options.root);
  await requireUploadsFolder(uploadsFolder(strapi));
  if (isPostgres(strapi)) await requirePostgresDatabase(strapi);
  else requireSqliteDatabase(strapi);
  const release = await folder.lock(strapi, await installationOf(strapi));
  try {
    return isPostgres(strapi)
      ? await withScratchSchema(strapi, () => makeBackup(strapi, folder, options))
      : await makeBackup(strapi, folder, options);
  } finally {
    await rm(folder.unfinished, { recursive: true, force: true });
    release();
  }
}

async function makeBackup(
  strapi: Core.Strapi,
  folder: BackupFolder,
  { root, proof, retention, say }: Options,
): Promise<Manifest> {
  const id = await freeId(folder);
  const target = await folder.begin(id);
  say('Copying the database.');
  const { referenced, ...snapshot } = await takeSnapshot(strapi, target);
  say('Copying the uploaded files.');
  const uploads = await copyUploads(
    strapi,
    folder,
    target,
    { uploads: uploadsFolder(strapi), referenced },
    (file) => {
      strapi.log.warn('An uploaded file is missing, also in all earlier backups.', { file });
    },
  );
  await rm(referenced);
  const { version, strapi: strapiVersion } = info.parse(strapi.config.get('info'));
  const copied: Manifest = {
    format: 1,
    id,
    createdAt: snapshot.at.toISOString(),
    versions: { threeline: version, strapi: strapiVersion, node: process.versions.node },
    readableSince: snapshot.readableSince,
    database: snapshot.database,
    uploads,
    proof: null,
  };
  await writeManifest(target, copied);
  say('Restoring the copy, and starting on it.');
  const began = performance.now();
  const answers = await proveBackup(strapi, { ...proof, root, backup: target });
  if (answers.articles !== snapshot.published) {
    throw new BackupError(
      'BACKUP_NOT_PROVEN',
      `The restored copy serves ${String(answers.articles)} published articles, but the database has ${String(snapshot.published)}, so the backup is not kept. Report it as a bug.`,
    );
  }
  await rm(path.join(target, 'scratch'), { recursive: true, force: true });
  const seconds = Math.round(performance.now() - began) / 1000;
  const proven = { ...copied, proof: { at: new Date().toISOString(), ...answers, seconds } };
  await writeManifest(target, proven);
  await folder.finish(id);
  const gap = gapOf(proven);
  // Nothing expires either: an earlier backup may be the last one with a file.
  if (gap !== null) throw gap;
  await recordBackup(strapi, proven);
  say(`Backup ${id} verified: restored, ${String(answers.articles)} published articles read.`);
  try {
    for (const removed of await pruneBackups(folder, retention, id)) {
      say(`Removed the expired backup ${removed}.`);
    }
  } catch (error) {
    strapi.log.warn('Removing expired backups failed; the next backup retries.', { error });
  }
  return proven;
}

/**
 * Two backups in one second would have one name. One after the present would be the newest of the folder
 * for long: retention would keep it in place of newer ones, and a restore would choose it.
 */
async function freeId(folder: BackupFolder): Promise<string> {
  const newest = (await folder.ids()).at(-1) ?? '';
  for (;;) {
    const id = idOf(new Date());
    if (newest < id) return id;
    if (newest > id) {
      throw new BackupError(
        'CLOCK_BEHIND',
        `The newest backup ${newest} is in the future. Correct the clock, or move that backup elsewhere.`,
      );
    }
    await pause(100);
  }
}

async function takeSnapshot(strapi: Core.Strapi, target: string) {
  const referenced = path.join(target, 'referenced');
  const dump = isPostgres(strapi) ? dumpPostgres : dumpSqlite;
  const snapshot = await dump(strapi, target, (addresses) =>
    pipeline(addresses, createWriteStream(referenced)),
  );
  return { ...snapshot, referenced };
}
