import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { openReadingPool, type ReadingPool } from '../../../strapi';
import { DatabaseGoneError, isDatabaseFileOpen } from '../file-guard';
import { readInSnapshot } from '../snapshot';
import { runSql } from '../sql';
import { ReaderConnection } from './reader-connection';

/**
 * The readers of a process, and the public reads that run at once. With two, one slow read leaves
 * the other one to all others. Each needs about 30 MB of memory for itself.
 */
export const MOST_READERS = 2;

const connection = z.object({ filename: z.string() });
const settings = z.object({
  timeoutMs: z.int().min(0),
  sqlite: z.object({ driver: z.string(), mappedBytes: z.int() }),
});

const journalModeRows = z.tuple([z.object({ journal_mode: z.string() })]);

interface Readers {
  pool: ReadingPool;
  open: Set<ReaderConnection>;
}

const started = new WeakMap<Core.Strapi, Readers>();
const journalModes = new WeakMap<Core.Strapi, string>();

/**
 * Runs a public read in a reader, on one snapshot of the SQLite file: better-sqlite3 would block this
 * process during each statement. A read that begins after a commit sees it. The reader cannot write.
 *
 * Reads on Strapi's connection if the file was deleted or replaced, because a new reader would open
 * another file. The same if the database is in memory, or on a file system without write-ahead logging,
 * where a reader would block writers.
 */
export async function readInReader<T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> {
  const isApart = isDatabaseFileOpen(strapi) && (await journalMode(strapi)) === 'wal';
  if (!isApart) return readInSnapshot(strapi, read);
  const { filename } = connection.parse(strapi.config.get('database.connection.connection'));
  const readers = started.get(strapi) ?? startReaders(strapi, filename);
  started.set(strapi, readers);
  return readers.pool.transaction(read);
}

async function journalMode(strapi: Core.Strapi): Promise<string> {
  const known = journalModes.get(strapi);
  if (known !== undefined) return known;
  const [{ journal_mode: mode }] = journalModeRows.parse(
    await runSql(strapi, 'pragma journal_mode'),
  );
  journalModes.set(strapi, mode);
  return mode;
}

/** A reader starts with the first read that needs it. */
function startReaders(strapi: Core.Strapi, filename: string): Readers {
  const { timeoutMs, sqlite } = settings.parse(strapi.config.get('reads'));
  const open = new Set<ReaderConnection>();
  const forget = () => {
    for (const reader of open) if (!reader.isOpen) open.delete(reader);
  };
  const pool = openReadingPool(strapi, {
    max: MOST_READERS,
    async open() {
      const reader = await ReaderConnection.open({
        filename,
        ...sqlite,
        timeoutMs,
        onCrash(end) {
          strapi.log.error('A database reader ended unexpectedly; another one takes over.', end);
        },
      });
      forget();
      open.add(reader);
      if (isDatabaseFileOpen(strapi)) return reader;
      await reader.close();
      throw new DatabaseGoneError(`The database file ${filename} was deleted or replaced.`);
    },
  });
  return { pool, open };
}

/** Ends the readers, and the reads that run. Later reads fail. */
export async function stopReaders(strapi: Core.Strapi): Promise<void> {
  const readers = started.get(strapi);
  if (readers === undefined) return;
  await Promise.all([...readers.open].map((reader) => reader.close()));
  await readers.pool.destroy();
}
