import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const PAUSE_MS = 5;
const PATIENCE_MS = 30_000;

/**
 * Waits until no more than `waiting` statements await a database connection, and for 0 until none
 * uses one either. After each write Strapi reads the entry once more for its events, and nobody
 * waits for that: it could pile up over thousands of articles, and fails when the application is
 * destroyed under it.
 */
export async function waitForIdleDatabase(strapi: Core.Strapi, waiting: number): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const used = waiting === 0 ? pool.numUsed() : 0;
    if (used === 0 && pool.numPendingAcquires() <= waiting) return;
    await wait(PAUSE_MS);
  }
  strapi.log.warn('The import went on although the database was still busy after 30 seconds.');
}
