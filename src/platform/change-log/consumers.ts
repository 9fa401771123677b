import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockRows, withKnex, type Knex } from '../database';

/** The cursors of durable consumers. */
const TABLE = 'threeline_change_consumers';

const cursors = z.array(z.object({ cursor: z.coerce.number() }));

/** Makes a consumer known, at a cursor where it is new, and says that it is still there. */
export async function enrol(strapi: Core.Strapi, name: string, cursor: number): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE).insert({ name, cursor, seen_at: new Date() }).onConflict('name').merge(['seen_at']),
  );
}

/**
 * Reads a consumer's cursor and holds it until the transaction ends, so that of several instances
 * one at a time works through the log.
 *
 * @returns `null` where another one is at it
 */
export async function holdCursor(
  strapi: Core.Strapi,
  trx: Knex,
  name: string,
): Promise<number | null> {
  const query = trx(TABLE).select('cursor').where({ name });
  lockRows(strapi, query, 'update-skip-locked');
  const [row] = cursors.parse(await query);
  return row?.cursor ?? null;
}

export async function moveCursor(trx: Knex, name: string, cursor: number): Promise<void> {
  await trx(TABLE).where({ name }).update({ cursor, seen_at: new Date() });
}

const lowest = z.array(z.object({ cursor: z.coerce.number().nullable() }));

/** The cursor up to which every consumer that was there since a time has seen the log. */
export async function seenByAll(trx: Knex, since: Date): Promise<number> {
  const [row] = lowest.parse(
    await trx(TABLE).min('cursor as cursor').where('seen_at', '>=', since),
  );
  return row?.cursor ?? Number.MAX_SAFE_INTEGER;
}
