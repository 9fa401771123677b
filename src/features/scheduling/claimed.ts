import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { lockRows, withKnex } from '../../platform/database';
import { nextDue, type Plan } from './plan';
import { columns, rows, TABLE, type Failure, type Schedule } from './stored';

/**
 * One that is due, held until the transaction ends; `null` where there is none that no other
 * instance is at. Raw SQL, because Strapi's query layer knows no `SKIP LOCKED`.
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
 * The same one again, held until the transaction ends; `null` where it is another by now, or another
 * instance is at it.
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

/** Whether anything is due: what is asked every other second, by an index. */
export async function isAnyDue(strapi: Core.Strapi, now: Date): Promise<boolean> {
  const found: unknown[] = await withKnex(strapi, (knex) =>
    knex(TABLE).select('id').where('due_at', '<=', now).limit(1),
  );
  return found.length > 0;
}

/** Keeps what remains of a schedule, unless someone has changed it meanwhile. */
export async function settle(
  strapi: Core.Strapi,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  remaining: Plan,
  failure: Failure | null,
): Promise<boolean> {
  return await withKnex(strapi, async (knex) => {
    const mine = knex(TABLE).where({ id, version });
    if (nextDue(remaining) === null && failure === null) return (await mine.delete()) > 0;
    const changed: number = await mine.update({
      ...columns(remaining),
      due_at: nextDue(remaining),
      attempts: 0,
      version: randomUUID(),
      failure: failure === null ? null : JSON.stringify(failure),
    });
    return changed > 0;
  });
}

/** Looks at a schedule again later. */
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
