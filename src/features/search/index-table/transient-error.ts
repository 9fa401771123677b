import { z } from 'zod';

/**
 * SQLSTATE classes (https://www.postgresql.org/docs/18/errcodes-appendix.html) and codes of SQLite
 * (https://www.sqlite.org/rescode.html) that tell of the database, not of what was to be written: no
 * connection, a deadlock, no room, a lock, a shutdown, a broken disk.
 */
const PASSING =
  /^(?:08|40|53|55|57|58|XX)[0-9A-Z]{3}$|^SQLITE_(?:BUSY|FULL|IOERR|LOCKED|NOMEM)(?:_|$)/;

const coded = z.object({ code: z.string() });

/** Whether the same statement may go well another time. */
export const isTransientError = (error: unknown): boolean =>
  PASSING.test(coded.safeParse(error).data?.code ?? '');
