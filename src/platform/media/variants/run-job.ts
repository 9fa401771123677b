import type { Core } from '@strapi/strapi';
import { removeAll } from '../storing/store';
import { withTemporaryFolder } from '../temporary-folder';
import { PictureFailure } from './failure';
import {
  failJob,
  finishJob,
  leaseJob,
  releaseJob,
  retryLater,
  writtenUnder,
  type Lease,
} from './jobs';
import { FileGone, LeaseLost, makeVariants, pictureOf } from './make';

/** The pauses after failed attempts. After one more attempt, the job has failed. */
const RETRY_MS = [60_000, 10 * 60_000];

/**
 * What became of a job. `removed`: its file does not exist any more. `lost`: another process has the
 * job now.
 */
export type Outcome = 'made' | 'removed' | 'retried' | 'failed' | 'lost' | 'stopped';

/**
 * Leases the next picture and makes its variants.
 *
 * @param signal stops before the next encoding
 * @returns `null` if no job is due
 */
export async function runNextJob(
  strapi: Core.Strapi,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const lease = await leaseJob(strapi);
  if (lease === null) return null;
  const file = await pictureOf(strapi, lease.hash);
  if (file === null) return removeWritten(strapi, lease);
  if (lease.attempt > RETRY_MS.length + 1) {
    return afterFailure(strapi, lease, new PictureFailure('INTERRUPTED'));
  }
  try {
    await withTemporaryFolder((folder) => makeVariants(strapi, lease, file, { folder, signal }));
    return 'made';
  } catch (error) {
    if (error instanceof LeaseLost) return 'lost';
    if (error instanceof FileGone) return removeWritten(strapi, lease);
    if (error instanceof PictureFailure) return afterFailure(strapi, lease, error);
    // Such as a fault of the database. The lease ends by itself.
    if (!signal.aborted) throw error;
    await releaseJob(strapi, lease);
    return 'stopped';
  }
}

/** Ends the job of a file that does not exist any more. */
async function removeWritten(strapi: Core.Strapi, lease: Lease): Promise<Outcome> {
  const written = await writtenUnder(strapi, lease);
  if (written === null) return 'lost';
  await removeAll(strapi, written);
  await finishJob(strapi, lease);
  return 'removed';
}

async function afterFailure(
  strapi: Core.Strapi,
  lease: Lease,
  { code, isFinal, cause }: PictureFailure,
): Promise<Outcome> {
  const { hash, attempt } = lease;
  const retryInMs = isFinal ? undefined : RETRY_MS[attempt - 1];
  if (retryInMs !== undefined) {
    const details = { code, hash, attempt, retryInMs, error: cause };
    strapi.log.warn('Making the variants of a picture failed; retrying.', details);
    await retryLater(strapi, lease, retryInMs);
    return 'retried';
  }
  const written = await writtenUnder(strapi, lease);
  if (written === null) return 'lost';
  await removeAll(strapi, written);
  await failJob(strapi, lease, code);
  strapi.log.error(
    'Making the variants of a picture failed. Readers get the original. "npm run pictures" tries again.',
    { code, hash, attempt, error: cause },
  );
  return 'failed';
}
