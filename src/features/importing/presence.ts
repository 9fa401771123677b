import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MAX_BYTES } from './parsing';
import type { Locate } from './source-files';

/** The state of an imported file on disk, compared with the bytes of its import. */
type Presence = 'missing' | 'same' | 'changed';

/** Compares a file with the record of its import. */
export async function presenceOf(
  locate: Locate,
  record: { path: string; contentHash: string },
): Promise<Presence> {
  const file = locate(record.path);
  // The file of an archive that is not here keeps its article.
  if (file === null) return 'changed';
  if (await isMissing(locate, record.path)) return 'missing';
  try {
    if ((await stat(file)).size > MAX_BYTES) return 'changed';
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return hash === record.contentHash ? 'same' : 'changed';
  } catch {
    // The file exists but cannot be read. It keeps its article.
    return 'changed';
  }
}

/** Whether no file has the key. A file that cannot be accessed is not missing. */
export async function isMissing(locate: Locate, key: string): Promise<boolean> {
  const file = locate(key);
  if (file === null) return false;
  try {
    return !(await stat(file)).isFile();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}
