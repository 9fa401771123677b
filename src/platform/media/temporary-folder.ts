import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const PREFIX = 'threeline-upload-';

/** In milliseconds; no request takes that long. */
const FORGOTTEN_AFTER = 24 * 60 * 60 * 1000;

/** Runs a task with a folder of its own, and removes the folder and all in it however the task ends. */
export async function withTemporaryFolder<Result>(
  task: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), PREFIX));
  try {
    return await task(folder);
  } finally {
    // A file may be created while the folder is emptied, when a client breaks off; then it retries.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Removes the temporary folders that processes left behind when they were killed. It never throws:
 * the folder of the system may be unreadable, and a folder in it may belong to another user.
 */
export async function removeForgottenFolders(strapi: Core.Strapi): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(tmpdir(), name);
    // Another instance may remove it at the same time.
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs >= Date.now() - FORGOTTEN_AFTER) continue;
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      strapi.log.warn('Removing a forgotten temporary folder failed; remove it by hand.', {
        folder,
        error,
      });
    }
  }
}
