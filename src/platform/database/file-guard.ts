import { statSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from './dialect';

/** The pause between two looks, in milliseconds. Each write of a document looks as well. */
const LOOK_MS = 1000;

/** SQLite's code for a database file that was moved. https://sqlite.org/rescode.html */
const MOVED = 'SQLITE_READONLY_DBMOVED';

/** A write to a file that nobody will find again. */
export class DatabaseGoneError extends Error {
  override name = 'DatabaseGoneError';
  readonly code = MOVED;
}

interface Guard {
  file: string;
  /** The file that was opened. Another one may take its name. */
  identity: string | null | undefined;
  isGone: boolean;
  timer: NodeJS.Timeout;
}

const guards = new WeakMap<Core.Strapi, Guard>();

const connection = z.object({ filename: z.string() });

/**
 * Refuses writes once the SQLite file has been deleted or replaced. The process still has the old file
 * open, and everything that it writes would go with the process. Reads go on. Does nothing on
 * PostgreSQL. Call it in `bootstrap`.
 */
export function startFileGuard(strapi: Core.Strapi): void {
  if (isPostgres(strapi)) return;
  const { filename: file } = connection.parse(strapi.config.get('database.connection.connection'));
  const timer = setInterval(() => {
    look(strapi, guard);
  }, LOOK_MS);
  const guard: Guard = { file, identity: identityOf(file), isGone: false, timer: timer.unref() };
  guards.set(strapi, guard);
}

/** Undoes `startFileGuard`. */
export function stopFileGuard(strapi: Core.Strapi): void {
  clearInterval(guards.get(strapi)?.timer);
  guards.delete(strapi);
}

/** Whether the file of the database is still the one that was opened. */
export function isDatabaseFileOpen(strapi: Core.Strapi): boolean {
  const guard = guards.get(strapi);
  return guard === undefined || look(strapi, guard);
}

/** @throws DatabaseGoneError if the file of the database is not the one that was opened */
export function assertDatabaseFile(strapi: Core.Strapi): void {
  const guard = guards.get(strapi);
  if (guard !== undefined && !look(strapi, guard)) {
    throw new DatabaseGoneError(`The database file ${guard.file} was deleted or replaced.`);
  }
}

/** @returns whether the file is the one that was opened */
function look(strapi: Core.Strapi, guard: Guard): boolean {
  if (guard.isGone) return false;
  const found = identityOf(guard.file);
  if (found === undefined || found === guard.identity) return true;
  guard.isGone = true;
  strapi.log.error(
    'The database file was deleted or replaced, so writes are refused. Stop this process and restore the file.',
    { file: guard.file },
  );
  // For the writes that are no transaction.
  strapi.db.connection.raw('pragma query_only = 1').catch((error: unknown) => {
    strapi.log.error('The database connection could not be made read-only.', { error });
  });
  return false;
}

/** @returns `undefined` if it cannot be told, as without permission to read the folder */
function identityOf(file: string): string | null | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
  } catch {
    return undefined;
  }
}
