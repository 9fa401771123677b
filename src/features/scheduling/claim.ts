import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { lockRows, withKnex } from '../../platform/database';
import { nextDue, type Plan } from './plan';
import { columns, rows, TABLE, type Failure, type Schedule } from './store';

/**
 * Claims a due schedule by a row lock that lasts until the transaction ends. Schedules that another
 * instance has claimed are skipped. Strapi's query layer has no `SKIP LOCKED`, so this uses Knex.
 *
 * @param except ids to skip
 * @returns `null` if there is no schedule to claim
 */
export async function claimDue(
  strapi: Core.Strapi,
  now: Date,
  except: number[],
): Promise<Schedule | null> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE)
      .select('*')
      .where('due_at', '<=', now)
      .whereNotIn('id', except)
      .orderBy([{ column: 'due_at' }, { column: 'id' }])
      .limit(1);
    lockRows(strapi, query, 'update-skip-locked');
    return query;
  });
  return rows.parse(found)[0] ?? null;
}

/**
 * Claims a known schedule again.
 *
 * @returns `null` if it has changed since, or another instance has claimed it
 */
export async function claimAgain(
  strapi: Core.Strapi,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
): Promise<Schedule | null> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE).select('*').where({ id, version });
    lockRows(strapi, query, 'update-skip-locked');
    return query;
  });
  return rows.parse(found)[0] ?? null;
}

/** Whether any schedule is due. Every poll asks this first, without a transaction. */
export async function isAnyDue(strapi: Core.Strapi, now: Date): Promise<boolean> {
  const found: unknown[] = await withKnex(strapi, (knex) =>
    knex(TABLE).select('id').where('due_at', '<=', now).limit(1),
  );
  return found.length > 0;
}

/**
 * Stores the rest of a plan after an action, or deletes the schedule if nothing is left.
 *
 * @returns `false` if the schedule has changed since it was read
 */
export async function completeAction(
  strapi: Core.Strapi,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  remaining: Plan,
  failure: Failure | null,
): Promise<boolean> {
  return await withKnex(strapi, async (knex) => {
    const row = knex(TABLE).where({ id, version });
    if (nextDue(remaining) === null && failure === null) return (await row.delete()) > 0;
    const changed: number = await row.update(columns(remaining, failure));
    return changed > 0;
  });
}

/** Postpones a schedule for a retry, unless it has changed since it was read. */
export async function postpone(
  strapi: Core.Strapi,
  { id, version, attempts }: Schedule,
  until: Date,
): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE)
      .where({ id, version })
      .update({ due_at: until, attempts: attempts + 1, version: randomUUID() }),
  );
}
