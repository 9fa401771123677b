import { readFileSync } from 'node:fs';

/** What the process needs beside connections: the database, files, pipes, and room for uploads. */
const RESERVED = 128;
/** Connections need memory too, about 20 KB each. */
const MOST = 10_000;
const LEAST = 32;

/**
 * The number of connections that leaves the process enough file descriptors. Without one, SQLite
 * cannot open its journal, and a file cannot be stored or served.
 *
 * @param limits the text of `/proc/self/limits`; another system has none
 */
export function connectionsWithin(limits: string | null): number {
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits ?? '') ?? [];
  if (soft === undefined) return MOST;
  return Math.min(MOST, Math.max(LEAST, Number(soft) - RESERVED));
}

/** The limits of this process; `null` where Linux does not tell them. */
export function processLimits(): string | null {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return null;
  }
}
