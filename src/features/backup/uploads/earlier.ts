import { createReadStream } from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { BackupFolder } from '../folder/folder';
import { linesOf } from '../folder/lines';
import { uploadsOf, type Upload } from './list';
import { checkStored } from './stored';

/** Files that the database names and that are not in the folder of uploads any more. */
interface Gone {
  /** In an earlier backup, undamaged. */
  found: Upload[];
  /** In none. */
  lost: string[];
}

const UPLOADS = '/uploads/';

/** The name of a file below the folder of uploads, by its stored address. */
export function nameOf(address: string): string | null {
  const at = address.indexOf(UPLOADS);
  if (at === -1) return null;
  const name = address.slice(at + UPLOADS.length).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Finds the files that the database names and that are gone.
 *
 * @param referenced a file with their addresses
 * @param there the names of those that are in the folder of uploads
 */
export async function earlierUploads(
  strapi: Core.Strapi,
  folder: BackupFolder,
  referenced: string,
  there: ReadonlySet<string>,
): Promise<Gone> {
  const gone = new Set<string>();
  for await (const address of linesOf(createReadStream(referenced))) {
    const name = nameOf(address);
    if (name !== null && name !== '' && !there.has(name)) gone.add(name);
  }
  const found: Upload[] = [];
  for (const id of (await folder.ids()).reverse()) {
    if (gone.size === 0) break;
    for await (const upload of uploadsOf(strapi, folder, id)) {
      if (!gone.has(upload.name) || (await checkStored(folder, upload)) !== 'intact') continue;
      gone.delete(upload.name);
      found.push(upload);
    }
  }
  return { found, lost: [...gone].sort() };
}
