import type { Core } from '@strapi/strapi';
import type { Change } from './change';
import { readAfter, readHead, throughPool } from './log';

/** With more concurrent changes than this, reading again is cheaper than comparing them. */
const MAX_COMPARED = 100;

/**
 * Lets a listener of `writeInCommitOrder` read content before the log's lock is taken, and find out under
 * the lock whether another transaction has changed that content since. Call it before the reads.
 *
 * A transaction that commits later than this call draws higher cursors than all that are visible
 * now (see `append`), so the log lists every change that the reads may have missed.
 *
 * @returns a function for the listener's write: whether one of the changes that others committed
 *   since then matches `concerns`
 */
export async function readAhead(strapi: Core.Strapi) {
  const run = throughPool(strapi);
  const head = await readHead(run);
  return async (
    own: readonly Change[],
    concerns: (change: Change) => boolean,
  ): Promise<boolean> => {
    const first = own[0]?.sequence ?? Number.MAX_SAFE_INTEGER;
    const since = await readAfter(run, head, MAX_COMPARED);
    const others = since.filter(({ sequence }) => sequence < first);
    return others.length === MAX_COMPARED || others.some(concerns);
  };
}
