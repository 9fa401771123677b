import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ownStore, type Knex } from '../database';
import { seenByAll } from './consumers';
import { LOG_TABLE } from './log';
import { changeSettings } from './settings';

/** Changes removed in one transaction. */
const BATCH = 1000;
const DAY = 24 * 60 * 60 * 1000;

const mark = z.number().nullable();
const boundaries = z.array(z.object({ id: z.coerce.number() }));

const KEY = 'changes-pruned-to';

/** The cursor up to which changes have been removed; whoever is not past it has missed some. */
export async function prunedTo(strapi: Core.Strapi): Promise<number> {
  return mark.parse(await ownStore(strapi).get({ key: KEY })) ?? 0;
}

/**
 * Removes changes older than the retention that every durable consumer has seen. A consumer that
 * has been gone for longer than `consumerRetentionDays` is not waited for: it finds a gap when it
 * comes back, or the log would grow for ever behind one that was taken out of the application.
 *
 * @returns how many were removed
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
  // The oldest by number: ages follow the numbers, and looking by age would read the whole table.
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
  // The mark first: a follower reads the log, then the mark, and so learns of what it just missed.
  await ownStore(strapi).set({ key: KEY, value: boundary.id });
  return trx(LOG_TABLE).where('id', '<=', boundary.id).delete();
}
