import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { databasePool } from '../../strapi';

const PAUSE_MS = 5;
const TIMEOUT_MS = 30_000;

/**
 * Waits until at most `maxWaiting` statements wait for a database connection. With 0, it also waits until
 * no connection is in use. Strapi reads each written entry again for its events and does not await that
 * read (`@strapi/core/dist/services/document-service/events.js`). Over thousands of articles such reads
 * would pile up, and those left when the application is destroyed would fail.
 */
export async function waitForIdleDatabase(strapi: Core.Strapi, maxWaiting: number): Promise<void> {
  const pool = databasePool(strapi);
  for (let waited = 0; waited < TIMEOUT_MS; waited += PAUSE_MS) {
    const used = maxWaiting === 0 ? pool.numUsed() : 0;
    if (used === 0 && pool.numPendingAcquires() <= maxWaiting) return;
    await wait(PAUSE_MS);
  }
  strapi.log.warn('Waiting for an idle database timed out; the import continues.', {
    timeoutMs: TIMEOUT_MS,
  });
}
