import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockRows, withKnex, type Knex } from '../database';

/** The cursors of durable consumers. */
export const CONSUMERS_TABLE = 'threeline_change_consumers';

const cursors = z.array(z.object({ cursor: z.coerce.number() }));

/** Registers a consumer at a cursor. Updates only its heartbeat if it is registered already. */
export async function registerConsumer(
  strapi: Core.Strapi,
  name: string,
  cursor: number,
): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(CONSUMERS_TABLE)
      .insert({ name, cursor, seen_at: new Date() })
      .onConflict('name')
      .merge(['seen_at']),
  );
}

/**
 * Locks a consumer's cursor until the transaction ends and reads it, so that one instance at a time
 * works through the log.
 *
 * @returns `null` while another instance holds the lock
 */
export async function lockCursor(
  strapi: Core.Strapi,
  trx: Knex,
  name: string,
): Promise<number | null> {
  const query = trx(CONSUMERS_TABLE).select('cursor').where({ name });
  lockRows(strapi, query, 'update-skip-locked');
  const [row] = cursors.parse(await query);
  return row?.cursor ?? null;
}

export async function moveCursor(trx: Knex, name: string, cursor: number): Promise<void> {
  await trx(CONSUMERS_TABLE).where({ name }).update({ cursor, seen_at: new Date() });
}

const lowest = z.array(z.object({ cursor: z.coerce.number().nullable() }));

/** The lowest cursor of the consumers with a heartbeat since a time. */
export async function seenByAll(trx: Knex, since: Date): Promise<number> {
  const [row] = lowest.parse(
    await trx(CONSUMERS_TABLE).min('cursor as cursor').where('seen_at', '>=', since),
  );
  return row?.cursor ?? Number.MAX_SAFE_INTEGER;
}
