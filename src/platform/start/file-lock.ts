import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { codeOf } from '../../strapi';
import { openSqliteFile } from '../database';

/** A lock that this process has, or the process that has it, as far as it is known. */
type Attempt = { release: () => void } | { heldBy: number | null };

/**
 * Locks a file, unless another process has it. The operating system frees the lock when its process
 * ends, however it ends. Node cannot lock files; SQLite locks its own with `BEGIN IMMEDIATE`. The file
 * stays: a process that deletes it could delete the lock of another.
 * https://sqlite.org/lockingv3.html
 *
 * @param file its folder is created; `<file>.pid` tells whose it is
 */
export function tryFileLock(strapi: Core.Strapi, file: string): Attempt {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = openSqliteFile(strapi, file, { timeout: 0 });
  try {
    database.exec('begin immediate');
  } catch (error) {
    database.close();
    if (codeOf(error) === 'SQLITE_BUSY') return { heldBy: processIn(`${file}.pid`) };
    throw error;
  }
  writeFileSync(`${file}.pid`, String(process.pid));
  return {
    release() {
      database.close();
    },
  };
}

function processIn(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(pid) ? null : pid;
  } catch {
    // The other process has not written it yet.
    return null;
  }
}
