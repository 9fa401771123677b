import { z } from 'zod';

/**
 * Errors of the database and not of the written content: no connection, a deadlock, a full disk, a lock, a
 * shutdown, a broken disk. SQLSTATE classes: https://www.postgresql.org/docs/18/errcodes-appendix.html.
 * SQLite's codes: https://www.sqlite.org/rescode.html.
 */
const DATABASE_ERROR =
  /^(?:08|40|53|55|57|58|XX)[0-9A-Z]{3}$|^SQLITE_(?:BUSY|FULL|IOERR|LOCKED|NOMEM)(?:_|$)/;

const coded = z.object({ code: z.string() });

/** Whether the same statement may succeed later. */
export const isTransientError = (error: unknown): boolean =>
  DATABASE_ERROR.test(coded.safeParse(error).data?.code ?? '');
