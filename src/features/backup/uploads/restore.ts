import { createReadStream } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';
import type { BackupFolder } from '../folder/folder';
import { writeHashed } from '../folder/hashed';
import { damaged } from '../folder/manifest';
import { readUploads } from './list';

/** @throws BackupError if the folder of uploads has a file */
export async function requireNoUploads(uploads: string): Promise<void> {
  const names = await readdir(uploads).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const found = names.find((name) => name !== '.gitkeep');
  if (found === undefined) return;
  throw new BackupError(
    'RESTORE_PLACE_FILLED',
    `The folder ${uploads} is not empty: it has ${found}. Move its files away.`,
  );
}

/** Copies the uploaded files of a backup, whose bytes have been checked. */
export async function restoreUploads(
  folder: BackupFolder,
  list: string,
  uploads: string,
): Promise<void> {
  await mkdir(uploads, { recursive: true });
  for await (const { name, sha256, modifiedMs } of readUploads(list)) {
    const target = path.join(uploads, name);
    await mkdir(path.dirname(target), { recursive: true });
    const copied = await writeHashed(target, createReadStream(folder.stored(sha256)));
    if (copied.sha256 !== sha256) throw damaged(folder.stored(sha256));
    await utimes(target, new Date(), modifiedMs / 1000);
  }
}
