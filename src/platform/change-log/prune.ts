import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ownStore, type Knex } from '../database';
import { seenByAll } from './consumers';
import { LOG_TABLE } from './log';
import { changeSettings } from './settings';

/** The number of changes that one transaction removes. */
const BATCH = 1000;
const DAY = 24 * 60 * 60 * 1000;

const mark = z.number().nullable();
const boundaries = z.array(z.object({ id: z.coerce.number() }));

const KEY = 'changes-pruned-to';

/** The cursor up to which changes were removed. A consumer with a lower cursor has missed some. */
export async function prunedTo(strapi: Core.Strapi): Promise<number> {
  return mark.parse(await ownStore(strapi).get({ key: KEY })) ?? 0;
}

/**
 * Removes changes that are older than the retention and that every durable consumer has read. It
 * ignores consumers that have been absent for longer than `consumerRetentionDays`, because the log
 * would otherwise grow for ever after a consumer was removed from the application. Such a consumer
 * finds a gap when it returns.
 *
 * @returns the number of removed changes
 */
export async function pruneChanges(strapi: Core.Strapi): Promise<number> {
  const { retentionDays, consumerRetentionDays } = changeSettings(strapi);
  const before = new Date(Date.now() - retentionDays * DAY);
  const absentSince = new Date(Date.now() - consumerRetentionDays * DAY);
  for (let total = 0; ;) {
    const removed = await strapi.db.transaction(async ({ trx }: { trx: Knex }) =>
      pruneBatch(strapi, trx, { before, absentSince }),
    );
    total += removed;
    if (removed < BATCH) return total;
  }
}

async function pruneBatch(
  strapi: Core.Strapi,
  trx: Knex,
  { before, absentSince }: { before: Date; absentSince: Date },
): Promise<number> {
  // Ids rise with time. A query by time would read the whole table.
  const oldest = trx(LOG_TABLE)
    .select('id', 'at')
    .where('id', '<=', await seenByAll(trx, absentSince))
    .orderBy('id')
    .limit(BATCH)
    .as('oldest');
  const [boundary] = boundaries.parse(
    await trx.select('id').from(oldest).where('at', '<', before).orderBy('id', 'desc').limit(1),
  );
  if (boundary === undefined) return 0;
  // Set the mark first: a follower reads the log before the mark, so it notices removed changes.
  await ownStore(strapi).set({ key: KEY, value: boundary.id });
  return trx(LOG_TABLE).where('id', '<=', boundary.id).delete();
}
