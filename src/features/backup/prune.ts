import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { instantOf, type BackupFolder } from './folder/folder';
import { readManifest } from './folder/manifest';
import { expiredBackups, type Retention } from './retention';
import { readUploads } from './uploads/list';

/** The names that `BackupFolder.stored` gives. Nothing else is deleted. */
const GROUP = /^[0-9a-f]{2}$/;
const STORED = /^[0-9a-f]{64}$/;

/**
 * Removes the backups that are not kept, and the uploaded files that no backup has any more. The caller
 * has the lock of the folder, so no backup is being written.
 *
 * @param made the name of a backup that is kept in any case
 * @returns the names of the removed backups
 * @throws if a backup cannot be read; then no file is removed
 */
export async function pruneBackups(
  folder: BackupFolder,
  retention: Retention,
  made: string,
): Promise<string[]> {
  const backups = (await folder.ids()).map((id) => ({ id, at: instantOf(id) }));
  const expired = expiredBackups(backups, retention).filter(({ id }) => id !== made);
  for (const { id } of expired) await folder.remove(id);
  if (expired.length > 0) await removeUnused(folder);
  return expired.map(({ id }) => id);
}

async function removeUnused(folder: BackupFolder): Promise<void> {
  const used = new Set<string>();
  for (const id of await folder.ids()) {
    const { uploads } = await readManifest(folder.backup(id));
    for await (const { sha256 } of readUploads(path.join(folder.backup(id), uploads.list.path))) {
      used.add(sha256);
    }
  }
  for (const group of (await readdir(folder.files)).filter((name) => GROUP.test(name))) {
    for (const name of await readdir(path.join(folder.files, group))) {
      if (STORED.test(name) && !used.has(name))
        await rm(path.join(folder.files, group, name), { force: true });
    }
  }
  await rm(folder.unfinished, { recursive: true, force: true });
}
