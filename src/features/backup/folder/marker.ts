import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';

const NAME = 'threeline-backups.json';
/** File systems make it at their root. */
const IGNORED: ReadonlySet<string> = new Set(['lost+found']);

const marker = z.object({ installation: z.uuid() });

/**
 * Makes a folder the folder of backups of one installation, which is the only one that writes to it and
 * deletes in it. The first backup leaves a marker in an empty folder; later ones compare it.
 *
 * @param installation the id of the installation
 * @throws BackupError if the folder has other files, or backups of another installation
 */
export async function claimFolder(root: string, installation: string): Promise<void> {
  // A backup has accounts and drafts.
  await mkdir(root, { recursive: true, mode: 0o700 });
  const names = (await readdir(root)).filter((name) => !IGNORED.has(name));
  if (names.length === 0) await mark(root, installation);
  const found = await readMarker(root);
  if (found === installation) return;
  throw new BackupError(
    'BACKUP_FOLDER_FOREIGN',
    found === null
      ? `${root} is not empty, and it is no folder of backups: it has no ${NAME}. Name an empty folder.`
      : `${root} has the backups of another installation. Name an empty folder, or the folder of this installation.`,
  );
}

async function mark(root: string, installation: string): Promise<void> {
  const text = `${JSON.stringify({ installation })}\n`;
  try {
    await writeFile(path.join(root, NAME), text, { flag: 'wx', flush: true });
  } catch (error) {
    // Another backup was faster. Its marker is compared.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** @returns `null` if the folder has no valid marker */
async function readMarker(root: string): Promise<string | null> {
  try {
    return marker.parse(JSON.parse(await readFile(path.join(root, NAME), 'utf8'))).installation;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}
