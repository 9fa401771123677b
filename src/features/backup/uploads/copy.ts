import { createReadStream } from 'node:fs';
import { opendir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { codeOf } from '../../../strapi';
import type { BackupFolder } from '../folder/folder';
import { syncFolder, writeCompressed, writeHashed } from '../folder/hashed';
import type { Manifest } from '../folder/manifest';
import { earlierUploads } from './earlier';
import { LIST, newestUploads, type Upload } from './list';
import { checkStored, store } from './stored';

/** Files that are not uploaded. This one keeps the empty folder under version control. */
const IGNORED = new Set(['.gitkeep']);

interface Source {
  /** The folder of uploads. */
  uploads: string;
  /** A file with the addresses that the database names, a line each. */
  referenced: string;
}

/**
 * Copies the uploaded files that are not in the folder of backups yet, and writes the list of all of
 * them. Call it after the snapshot: every file that the snapshot names is there, or has been deleted
 * since. Each stored file is read and compared; a damaged one is copied again. A deleted one is taken from the newest backup that has it.
 *
 * @param target the folder of the new backup
 * @param onLost called for each file that the database names and that is nowhere
 */
export async function copyUploads(
  strapi: Core.Strapi,
  folder: BackupFolder,
  target: string,
  source: Source,
  onLost: (name: string) => void,
): Promise<Manifest['uploads']> {
  const names = await namesOf(source.uploads);
  const counts = { files: 0, bytes: 0, earlier: 0, missing: 0 };
  const copied = new Set<string>();
  const line = (upload: Upload) => {
    counts.files += 1;
    counts.bytes += upload.bytes;
    return `${JSON.stringify(upload)}\n`;
  };

  async function* lines(): AsyncGenerator<string> {
    for await (const upload of inOrder(strapi, folder, target, source.uploads, names)) {
      copied.add(upload.name);
      yield line(upload);
    }
    const { found, lost } = await earlierUploads(strapi, folder, source.referenced, copied);
    // At the end and not in their order: the next backup hashes such a file anew if it is back.
    for (const upload of found) yield line(upload);
    for (const name of lost) onLost(name);
    counts.earlier = found.length;
    counts.missing = lost.length;
  }

  const { file } = await writeCompressed(path.join(target, LIST), Readable.from(lines()));
  await syncFolder(folder.files);
  return { list: { path: LIST, ...file }, ...counts };
}

/** The files of a folder and its subfolders, in their order. */
async function namesOf(folder: string): Promise<string[]> {
  const names: string[] = [];
  const read = async (below: string): Promise<void> => {
    for await (const entry of await opendir(path.join(folder, below))) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await read(name);
      else if (entry.isFile() && !IGNORED.has(name)) names.push(name);
    }
  };
  await read('');
  return names.sort();
}

/** Steps through the files and through the list of the newest backup, which has the same order. */
async function* inOrder(
  strapi: Core.Strapi,
  folder: BackupFolder,
  target: string,
  uploads: string,
  names: readonly string[],
): AsyncGenerator<Upload> {
  const known = newestUploads(strapi, folder);
  try {
    let next = await known.next();
    for (const name of names) {
      while (next.done !== true && next.value.name < name) next = await known.next();
      const before = next.done !== true && next.value.name === name ? next.value : null;
      const upload = await copyOne(strapi, folder, target, uploads, name, before);
      if (upload !== null) yield upload;
    }
  } finally {
    await known.return(undefined);
  }
}

/** @returns `null` if the file has been deleted meanwhile */
async function copyOne(
  strapi: Core.Strapi,
  folder: BackupFolder,
  target: string,
  uploads: string,
  name: string,
  before: Upload | null,
): Promise<Upload | null> {
  const file = path.join(uploads, name);
  try {
    const { size, mtimeMs } = await stat(file);
    const isSame = before?.bytes === size && before.modifiedMs === mtimeMs;
    if (isSame && (await checkStored(folder, before)) === 'intact') return before;
    const incoming = path.join(target, 'incoming');
    await rm(incoming, { force: true });
    const digest = await writeHashed(incoming, createReadStream(file));
    const upload = { name, ...digest, modifiedMs: mtimeMs };
    const stored = await checkStored(folder, upload);
    if (stored === 'damaged') {
      const bad = folder.stored(upload.sha256);
      strapi.log.warn('A stored file was damaged; replaced by a new copy.', { file: bad, name });
    }
    if (stored === 'intact') await rm(incoming);
    else await store(folder, incoming, upload);
    return upload;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && (await isGone(file))) return null;
    throw error;
  }
}

const isGone = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
