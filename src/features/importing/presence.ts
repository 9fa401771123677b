import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_BYTES } from './parsing';

/** The state of an imported file on disk, compared with the bytes of its import. */
type Presence = 'missing' | 'same' | 'changed';

/**
 * Compares a file with the record of its import.
 *
 * @param project the project's folder; the paths of records are relative to it
 */
export async function presenceOf(
  project: string,
  record: { path: string; contentHash: string },
): Promise<Presence> {
  const file = path.resolve(project, record.path);
  if (await isMissing(project, record.path)) return 'missing';
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

/** Whether no file has the path. A file that cannot be accessed is not missing. */
export async function isMissing(project: string, name: string): Promise<boolean> {
  try {
    return !(await stat(path.resolve(project, name))).isFile();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}
