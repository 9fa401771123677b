import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, isPostgres, nowSql, runSql, withKnex } from '../../database';

/*
 * The queue of pictures whose variants are to be made, in the table `threeline_picture_jobs`. A job
 * belongs to the stored content of a file, so a replaced file has a new one.
 *
 *   waiting ──lease──► leased ──finish──► no row
 *      ▲                 │ │
 *      ├──── retry ──────┘ └─fail─► failed ──the file is deleted, or the command adds it─► waiting
 *      └─ the lease ends: its process was killed
 *
 * `queuePictures` creates a job in the transaction that writes the file. Only the holder of a lease
 * renews, finishes, retries or fails the job. A job whose file no longer exists is leased too: its
 * holder removes what an attempt has written.
 */

const TABLE = 'threeline_picture_jobs';

/** A lease lasts longer than one encoding may take. It is renewed before each. */
const LEASE_MS = 5 * 60_000;

/** A stored file without its content. */
const storedName = z.object({ hash: z.string(), ext: z.string() });
export type StoredName = z.infer<typeof storedName>;

/** One attempt to make the variants of a picture. */
export interface Lease {
  hash: string;
  /** The number of this attempt, from 1. A killed process has used up an attempt too. */
  attempt: number;
  by: string;
  /** What attempts may have written before. */
  written: StoredName[];
}

/** Adds jobs for pictures that have none. Joins the current transaction. */
export async function queuePictures(strapi: Core.Strapi, hashes: readonly string[]): Promise<void> {
  for (const part of chunks(hashes)) {
    await withKnex(strapi, async (knex) => {
      const rows = part.map((hash) => ({ hash, due_at: knex.raw(nowSql(strapi)) }));
      await knex(TABLE).insert(rows).onConflict('hash').ignore();
    });
  }
}

/**
 * Opens a failed job again, because its file was deleted or replaced, so that a worker ends it. Joins
 * the current transaction.
 */
export const reopenJob = (strapi: Core.Strapi, hash: string): Promise<unknown[]> =>
  runSql(strapi, `update ${TABLE} set failure = null where hash = ?`, [hash]);

/** Tries all failed jobs again. */
export const reopenFailedJobs = (strapi: Core.Strapi): Promise<unknown[]> =>
  runSql(
    strapi,
    `update ${TABLE} set failure = null, attempts = 0, due_at = ${nowSql(strapi)}
     where failure is not null`,
  );

const names = z
  .string()
  .nullable()
  .transform((text) => z.array(storedName).parse(JSON.parse(text ?? '[]')));

const leased = z.object({ hash: z.string(), attempts: z.coerce.number(), written: names });

/** Leases the job that has been due for the longest time. `null` if none is due. */
export async function leaseJob(strapi: Core.Strapi): Promise<Lease | null> {
  const by = randomUUID();
  const now = nowSql(strapi);
  // Raw SQL, because Knex cannot lock rows in a subquery of an update.
  const [row] = await runSql(
    strapi,
    `update ${TABLE} set leased_by = ?, attempts = attempts + 1, due_at = ${now} + ?
     where hash = (select hash from ${TABLE} where failure is null and due_at <= ${now}
                   order by due_at, hash limit 1 ${isPostgres(strapi) ? 'for update skip locked' : ''})
     returning hash, attempts, written`,
    [by, LEASE_MS],
  );
  if (row === undefined) return null;
  const { hash, attempts, written } = leased.parse(row);
  return { hash, attempt: attempts, by, written };
}

/**
 * Extends a lease, and records what is written under it, before it is written.
 *
 * @returns whether the lease was still held
 */
export async function renewLease(
  strapi: Core.Strapi,
  lease: Lease,
  written: readonly StoredName[],
): Promise<boolean> {
  const values = [LEASE_MS, JSON.stringify(written)];
  const until = `due_at = ${nowSql(strapi)} + ?`;
  return (await setHeld(strapi, lease, `${until}, written = ?`, values)).length > 0;
}

const writtenRows = z.array(z.object({ written: names }));

/** Extends a lease to remove what was written under it. `null` if the lease is not held any more. */
export async function writtenUnder(
  strapi: Core.Strapi,
  lease: Lease,
): Promise<StoredName[] | null> {
  const held = await setHeld(strapi, lease, `due_at = ${nowSql(strapi)} + ?`, [LEASE_MS]);
  return writtenRows.parse(held)[0]?.written ?? null;
}

/** Ends the job of a lease. Joins the current transaction. */
export async function finishJob(strapi: Core.Strapi, { hash, by }: Lease): Promise<boolean> {
  const deleted = await runSql(
    strapi,
    `delete from ${TABLE} where hash = ? and leased_by = ? returning hash`,
    [hash, by],
  );
  return deleted.length > 0;
}

/** Gives the job of a lease back, to be leased again after a time. */
export const retryLater = (strapi: Core.Strapi, lease: Lease, ms: number): Promise<unknown[]> =>
  setHeld(strapi, lease, `leased_by = null, due_at = ${nowSql(strapi)} + ?`, [ms]);

/** Gives the job of a lease back as if it had not been attempted, because this process stops. */
export const releaseJob = (strapi: Core.Strapi, lease: Lease): Promise<unknown[]> =>
  setHeld(strapi, lease, `leased_by = null, attempts = attempts - 1, due_at = ${nowSql(strapi)}`);

/** Ends the attempts. The files of the attempt must be removed before. */
export const failJob = (strapi: Core.Strapi, lease: Lease, code: string): Promise<unknown[]> =>
  setHeld(
    strapi,
    lease,
    `leased_by = null, written = null, due_at = ${nowSql(strapi)}, failure = ?`,
    [code],
  );

const setHeld = (
  strapi: Core.Strapi,
  { hash, by }: Lease,
  assignments: string,
  values: readonly (string | number)[] = [],
): Promise<unknown[]> =>
  runSql(
    strapi,
    `update ${TABLE} set ${assignments} where hash = ? and leased_by = ? returning written`,
    [...values, hash, by],
  );

const counts = z.tuple([z.object({ waiting: z.coerce.number(), failed: z.coerce.number() })]);

/** The numbers of jobs that are not done, for reports. */
export async function countJobs(strapi: Core.Strapi): Promise<{ waiting: number; failed: number }> {
  const [found] = counts.parse(
    await runSql(
      strapi,
      `select count(*) - count(failure) as waiting, count(failure) as failed from ${TABLE}`,
    ),
  );
  return found;
}
