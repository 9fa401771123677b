import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../database';
import { fileLock, removeStored } from './store';
import { reopenJob } from '../variants/jobs';
import { emitMediaEvent, FILE, type FileData, type FileRow } from '../../../strapi';

interface Running {
  onCommit: (callback: () => void) => void;
}

/**
 * Deletes a file of the media library: its row in a transaction, and its bytes after the commit.
 * Strapi removes the bytes first, so a failed commit would leave a row without bytes. In a caller's
 * transaction, the bytes are removed after that transaction commits.
 *
 * @param id the numeric id of the file
 * @param check runs in the transaction before the deletion, and throws to refuse it
 * @returns the deleted row, or `null` if there was none
 */
export async function deleteFile(
  strapi: Core.Strapi,
  id: number,
  check: () => Promise<void>,
): Promise<FileRow | null> {
  let cleaned: Promise<void> = Promise.resolve();
  const deleted = await strapi.db.transaction(async ({ onCommit }: Running) => {
    // A concurrent replacement stores its bytes under another name.
    await lockUntilCommit(strapi, fileLock(id));
    await check();
    const row = (await strapi.db.query(FILE).delete({ where: { id } })) as
      (FileRow & FileData) | null;
    if (row !== null) {
      await reopenJob(strapi, row.hash);
      onCommit(() => {
        cleaned = cleanUp(strapi, row);
      });
    }
    return row;
  });
  await cleaned;
  return deleted;
}

/** Never throws, because the row is deleted and the caller cannot undo that. */
async function cleanUp(strapi: Core.Strapi, row: FileRow & FileData): Promise<void> {
  await removeStored(strapi, row);
  try {
    await emitMediaEvent(strapi, 'media.delete', row);
  } catch (error) {
    strapi.log.error('Notifying listeners of a deleted file failed.', { id: row.id, error });
  }
}
