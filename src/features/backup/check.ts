import path from 'node:path';
import { codeOf } from '../../strapi';
import type { BackupFolder } from './folder/folder';
import { digestOfFile, type Digest } from './folder/hashed';
import { damaged, missing, type BackupFile, type Manifest } from './folder/manifest';
import { readUploads } from './uploads/list';

/**
 * Reads every file of a backup and compares its bytes with the manifest.
 *
 * @param backup the folder of the backup
 * @throws BackupError that names the first file that is missing or damaged
 */
export async function checkFiles(
  folder: BackupFolder,
  backup: string,
  { database, uploads }: Manifest,
): Promise<void> {
  const files: BackupFile[] =
    database.kind === 'sqlite'
      ? [database.file]
      : [database.structure, ...database.tables.map(({ file }) => file)];
  for (const file of [...files, uploads.list]) await check(path.join(backup, file.path), file);
  for await (const upload of readUploads(path.join(backup, uploads.list.path))) {
    await check(folder.stored(upload.sha256), upload);
  }
}

async function check(file: string, expected: Digest): Promise<void> {
  const found = await digestOfFile(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw missing(file);
    throw error;
  });
  if (found.sha256 !== expected.sha256) throw damaged(file);
}
