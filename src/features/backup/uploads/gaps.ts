import { stat } from 'node:fs/promises';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';
import type { Manifest } from '../folder/manifest';

/**
 * Refuses a folder of uploads that is not there, such as one of a disk that is not mounted. A server makes
 * the folder when it starts.
 *
 * @throws BackupError
 */
export async function requireUploadsFolder(uploads: string): Promise<void> {
  try {
    await stat(uploads);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new BackupError(
      'UPLOADS_FOLDER_MISSING',
      `There is no folder ${uploads}. Mount its disk, or correct PUBLIC_FOLDER.`,
    );
  }
}

/** What a finished backup lacks of the uploaded files; `null` if it lacks nothing. */
export function gapOf({ id, uploads }: Manifest): BackupError | null {
  const { files, earlier, missing } = uploads;
  if (earlier + missing > 0 && files === earlier) {
    return new BackupError(
      'UPLOADS_MISSING',
      `The backup ${id} is kept, but the folder of uploads is empty, and the database names ${String(earlier + missing)} files. ${String(earlier)} are in earlier backups. Mount the disk of the folder, and run the backup again.`,
    );
  }
  if (missing === 0) return null;
  return new BackupError(
    'UPLOADS_MISSING',
    `The backup ${id} is kept, but ${String(missing)} files that the database names are in no backup. The log names them. Upload them again, or delete their entries in the media library.`,
  );
}
