import { realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tryFileLock } from './file-lock';
import { StartError } from './start-error';
import type { StartLock } from './start-lock';

const POLL_MS = 100;

const connection = z.object({ filename: z.string() });

/** The database file, by its one real name: two links to it are one database. */
export function databaseFile(strapi: Core.Strapi): string {
  const { filename } = connection.parse(strapi.config.get('database.connection.connection'));
  try {
    return realpathSync(filename);
  } catch {
    return path.join(realpathSync(path.dirname(filename)), path.basename(filename));
  }
}

const lockFile = (strapi: Core.Strapi, name: string) =>
  path.join(`${databaseFile(strapi)}-locks`, name);

const processName = (pid: number | null) =>
  pid === null ? 'another process' : `process ${String(pid)}`;

/**
 * Makes this process the one that serves the SQLite database. Two would answer from memory what the
 * other has changed. Commands beside it do not serve.
 *
 * @returns a function that lets another process serve it
 * @throws StartError if another process serves it
 */
export function serveAlone(strapi: Core.Strapi): () => void {
  const attempt = tryFileLock(strapi, lockFile(strapi, 'server'));
  if ('release' in attempt) return attempt.release;
  throw new StartError(
    `${databaseFile(strapi)} is served by ${processName(attempt.heldBy)}. SQLite is for one server: stop that one, set DATABASE_FILENAME to another file, or use PostgreSQL.`,
  );
}

/** Waits until no other process starts on the SQLite database. */
export async function lockStartOnSqlite(strapi: Core.Strapi): Promise<StartLock> {
  const file = lockFile(strapi, 'start');
  let waitsFor: number | null | undefined;
  for (;;) {
    const attempt = tryFileLock(strapi, file);
    if ('release' in attempt) return lockOf(attempt.release);
    if (attempt.heldBy !== waitsFor) {
      waitsFor = attempt.heldBy;
      strapi.log.warn('Waiting for another start on the same database.', { pid: waitsFor });
    }
    await pause(POLL_MS);
  }
}

const lockOf = (release: () => void): StartLock => ({
  isHeld: () => true,
  release() {
    release();
    return Promise.resolve();
  },
});
