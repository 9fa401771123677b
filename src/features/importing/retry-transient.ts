import { setTimeout as wait } from 'node:timers/promises';
import { isTransient } from '../../platform/database';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;

/** Retries a write up to five times while its error is transient. The pauses double from 100 ms. */
export async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isTransient(error) || attempt === ATTEMPTS) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}
