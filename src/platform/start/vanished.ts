import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error';

const markOf = (databaseFile: string) => path.join(`${databaseFile}-locks`, 'installed');

/**
 * Refuses to begin anew where an SQLite database has vanished, as after a mistaken deletion. The new one
 * would be empty, with the registration of its first administrator open.
 *
 * @throws StartError
 */
export function refuseVanished(databaseFile: string): void {
  if (existsSync(databaseFile) || !existsSync(markOf(databaseFile))) return;
  throw new StartError(
    `${databaseFile} has vanished: an earlier start had it. Restore the file, or delete ${databaseFile}-locks to begin with an empty database.`,
  );
}

/** Marks that a database exists. The mark is beside the file, and stays when the file is deleted. */
export function markInstalled(databaseFile: string): void {
  const mark = markOf(databaseFile);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, '');
}
