import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How the names of temporary folders begin. */
export const TEMPORARY_PREFIX = 'threeline-upload-';

/** Runs a task with a folder of its own, and removes the folder and all in it however the task ends. */
export async function withTemporaryFolder<Result>(
  task: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), TEMPORARY_PREFIX));
  try {
    return await task(folder);
  } finally {
    // A file may be created while the folder is emptied, when a client breaks off; then it retries.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
