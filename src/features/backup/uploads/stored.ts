import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../../strapi';
import type { BackupFolder } from '../folder/folder';
import { digestOfFile, syncFolder } from '../folder/hashed';
import type { Upload } from './list';

/** What the folder of backups has under the SHA-256 of a file. */
type Stored = 'intact' | 'damaged' | 'absent';

/** Reads a stored file, and compares its bytes with its name. */
export async function checkStored(folder: BackupFolder, { sha256 }: Upload): Promise<Stored> {
  try {
    const found = await digestOfFile(folder.stored(sha256));
    return found.sha256 === sha256 ? 'intact' : 'damaged';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

/** Moves a file to its place. It replaces a damaged one. */
export async function store(
  folder: BackupFolder,
  incoming: string,
  { sha256 }: Upload,
): Promise<void> {
  const stored = folder.stored(sha256);
  await mkdir(path.dirname(stored), { recursive: true, mode: 0o700 });
  await rename(incoming, stored);
  await syncFolder(path.dirname(stored));
}
