import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const PREFIX = 'threeline-upload-';

/** In milliseconds. No request takes that long. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

/** Runs a task with a temporary folder. Removes the folder and its files when the task ends. */
export async function withTemporaryFolder<Result>(
  task: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), PREFIX));
  try {
    return await task(folder);
  } finally {
    // An aborted upload may create a file while the folder is emptied. `rm` then retries.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Removes the temporary folders of killed processes. Never throws: the system's folder may be
 * unreadable, and a folder in it may belong to another user.
 */
export async function removeStaleFolders(strapi: Core.Strapi): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(tmpdir(), name);
    // Another instance may remove it concurrently.
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs >= Date.now() - STALE_AFTER) continue;
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      strapi.log.warn('Removing a stale temporary folder failed. Remove it manually.', {
        folder,
        error,
      });
    }
  }
}
