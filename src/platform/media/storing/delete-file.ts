import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../database';
import { fileLock, removeStored } from './store';
import { emitMediaEvent, FILE, type FileData, type FileRow } from './strapi-upload';

interface Running {
  onCommit: (callback: () => void) => void;
}

/**
 * Deletes a file of the media library: its row in a transaction, and its bytes after the commit.
 * Strapi removes the bytes first, so a refused commit would leave a row without them. Within a
 * transaction of the caller, the bytes are removed after that one commits.
 *
 * @param id the numeric id of the file
 * @param check runs in the transaction, before the deletion; it throws to refuse it
 * @returns the deleted row; `null` where there was none
 */
export async function deleteFile(
  strapi: Core.Strapi,
  id: number,
  check: () => Promise<void>,
): Promise<FileRow | null> {
  let cleaned: Promise<void> = Promise.resolve();
  const deleted = await strapi.db.transaction(async ({ onCommit }: Running) => {
    // A replacement at the same time stores bytes under another name.
    await lockUntilCommit(strapi, fileLock(id));
    await check();
    const row = (await strapi.db.query(FILE).delete({ where: { id } })) as
      (FileRow & FileData) | null;
    if (row !== null) {
      onCommit(() => {
        cleaned = cleanUp(strapi, row);
      });
    }
    return row;
  });
  await cleaned;
  return deleted;
}

/** Never throws: the file is deleted, and nobody could undo that. */
async function cleanUp(strapi: Core.Strapi, row: FileRow & FileData): Promise<void> {
  await removeStored(strapi, row);
  try {
    await emitMediaEvent(strapi, 'media.delete', row);
  } catch (error) {
    strapi.log.error('Telling listeners of a deleted file failed.', { id: row.id, error });
  }
}
