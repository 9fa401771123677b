import { setTimeout as wait } from 'node:timers/promises';

/**
 * What a database says when another process was in the way and the same may go well a moment later:
 * SQLite's lock, and PostgreSQL's deadlock and serialization failure.
 */
const PASSING: ReadonlySet<unknown> = new Set(['SQLITE_BUSY', '40P01', '40001']);

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;

/** Does it again, after pauses that double from 100 ms, as long as the error is a passing one. */
export async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const passing = error instanceof Error && 'code' in error && PASSING.has(error.code);
      if (!passing || attempt === ATTEMPTS) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}
