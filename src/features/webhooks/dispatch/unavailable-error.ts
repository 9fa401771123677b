import { z } from 'zod';

const coded = z.object({ code: z.string() });

/**
 * Codes after which the same statement may succeed later: no connection, a full disk, a deadlock, a
 * lock, a shutdown. They are SQLSTATE classes of PostgreSQL (its manual, appendix A), and codes of
 * SQLite and Node.
 */
const UNAVAILABLE =
  /^(08|25|40|53|55|57|58)[0-9A-Z]{3}$|^SQLITE_(BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN)|^E[A-Z]+$/;

/**
 * Whether a statement failed because the database was unavailable, and not because of its values.
 * Unlike `isTransient`, this includes a full disk and a lost connection: the recorder retries until the
 * database is back.
 */
export function isUnavailableError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { data } = coded.safeParse(error);
  // Errors of Knex's pool have no code: no connection was free.
  return data === undefined ? true : UNAVAILABLE.test(data.code);
}
