import { z } from 'zod';

const coded = z.object({ code: z.string() });

/**
 * SQLSTATE classes of PostgreSQL (its manual, appendix A) and codes of SQLite and Node that say that
 * the database could do it another time: no connection, no room, a deadlock, a lock, a shutdown.
 */
const ANOTHER_TIME =
  /^(08|25|40|53|55|57|58)[0-9A-Z]{3}$|^SQLITE_(BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN)|^E[A-Z]+$/;

/** Whether a statement failed for want of the database, not for what it says. */
export function isOutageError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { data } = coded.safeParse(error);
  // Without a code, it is of the pool or the driver: no connection could be had.
  return data === undefined ? true : ANOTHER_TIME.test(data.code);
}
