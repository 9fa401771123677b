import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_BYTES } from './parsing';

/** Whether an imported file is still there, with the bytes of its import or with others. */
export type Presence = 'gone' | 'same' | 'changed';

/**
 * Looks at a file that was imported before.
 *
 * @param project the project's folder, from which the paths of records count
 */
export async function presenceOf(
  project: string,
  record: { path: string; contentHash: string },
): Promise<Presence> {
  const file = path.resolve(project, record.path);
  if (await isGone(project, record.path)) return 'gone';
  try {
    if ((await stat(file)).size > MAX_BYTES) return 'changed';
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return hash === record.contentHash ? 'same' : 'changed';
  } catch {
    // Unreadable, but there: it keeps its article, whatever it holds.
    return 'changed';
  }
}

/** Whether nothing has the path; a file that cannot be looked at counts as being there. */
export async function isGone(project: string, name: string): Promise<boolean> {
  try {
    return !(await stat(path.resolve(project, name))).isFile();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}
