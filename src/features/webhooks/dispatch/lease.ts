import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../../platform/database';
import { isPostgres, nowSql } from '../clock';
import { marks, runSql, type Value } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';
import type { Leased } from './leased';
import { endWithoutMessages } from './lost-messages';

/** How many deliveries of a subscription may be leased. */
export interface Capacity {
  subscriptionId: number;
  free: number;
}

const leasedRows = z.array(
  z.object({
    id: z.coerce.number(),
    subscription_id: z.number(),
    message_id: z.coerce.number(),
    attempts: z.number(),
    tries: z.number(),
  }),
);

const messageRows = z.array(
  z.object({
    id: z.coerce.number(),
    webhook_id: z.string(),
    event: z.string(),
    body: z.string(),
  }),
);

/**
 * Leases due deliveries. A lease is a `next_at` in the future. If this process crashes, the time passes
 * and the deliveries are due again.
 *
 * Each subscription has its own index search, which ends as soon as it has found enough. A long queue
 * of one subscription therefore costs the others nothing. The search skips a first attempt while an
 * earlier change of the same document has not been attempted.
 *
 * If more is due than `total`, the subscriptions take turns in the given order.
 *
 * @param by the owner of the lease; only the owner may record a failure
 * @param refused deliveries whose attempts the database does not record
 */
export async function lease(
  strapi: Core.Strapi,
  { capacities, total }: { capacities: readonly Capacity[]; total: number },
  { by, leaseMs }: { by: string; leaseMs: number },
  refused: readonly number[],
): Promise<Leased[]> {
  if (capacities.length === 0) return [];
  const recordable = `due.id not in ${valuesOf(strapi, 'bigint')}`;
  const now = nowSql(strapi);
  const lock = isPostgres(strapi) ? 'for update skip locked' : '';
  const searches = capacities.map(
    (
      _,
      index,
    ) => `select id, row_number() over (order by next_at, id) as turn, ${index} as place from (
      select due.id, due.next_at from ${DELIVERIES} as due
      where due.subscription_id = ? and due.state = 'waiting' and due.held = 0
        and due.next_at <= ${now} and ${recordable}
        and (due.attempts > 0 or due.document_id is null or not exists (
          select 1 from ${DELIVERIES} as earlier
          where earlier.subscription_id = due.subscription_id
            and earlier.document_id = due.document_id
            and earlier.state = 'waiting' and earlier.attempts = 0 and earlier.id < due.id
        ))
      order by due.next_at, due.id limit ? ${lock}
    ) as search_${index}`,
  );
  const values = capacities.flatMap(({ subscriptionId, free }): Value[] => [
    subscriptionId,
    JSON.stringify(refused),
    free,
  ]);
  const rows = leasedRows.parse(
    await runSql(
      strapi,
      // Materialized, because PostgreSQL could run it again for each row, which breaks its limits.
      `with picked as materialized (
         select id from (${searches.join(' union all ')}) as found order by turn, place limit ?
       )
       update ${DELIVERIES}
       set next_at = ${now} + cast(? as bigint), set_at = ${now}, leased_by = ?
       where id in (select id from picked)
       returning id, subscription_id, message_id, attempts, tries`,
      [...values, total, leaseMs, by],
    ),
  );
  if (rows.length === 0) return [];
  try {
    return await withMessages(strapi, rows);
  } catch (error) {
    const ids = rows.map(({ id }) => id);
    await releaseLeases(strapi, ids, by);
    throw error;
  }
}

async function withMessages(
  strapi: Core.Strapi,
  rows: z.infer<typeof leasedRows>,
): Promise<Leased[]> {
  const wanted = [...new Set(rows.map(({ message_id }) => message_id))];
  const messages = new Map(
    messageRows
      .parse(
        await runSql(
          strapi,
          `select id, webhook_id, event, body from ${MESSAGES} where id in (${marks(wanted)})`,
          wanted,
        ),
      )
      .map((message) => [message.id, message]),
  );
  const lost = rows.filter(({ message_id }) => !messages.has(message_id)).map(({ id }) => id);
  if (lost.length > 0) await endWithoutMessages(strapi, lost);
  // Oldest first. `returning` has no defined order.
  return rows
    .sort((one, other) => one.id - other.id)
    .flatMap((row) => {
      const message = messages.get(row.message_id);
      if (message === undefined) return [];
      return [
        {
          id: row.id,
          subscriptionId: row.subscription_id,
          attempts: row.attempts,
          tries: row.tries,
          webhookId: message.webhook_id,
          event: message.event,
          body: message.body,
        },
      ];
    });
}

/** Extends leases that this process still holds. */
export async function renewLeases(
  strapi: Core.Strapi,
  ids: readonly number[],
  { by, leaseMs }: { by: string; leaseMs: number },
): Promise<void> {
  if (ids.length === 0) return;
  const now = nowSql(strapi);
  await runSql(
    strapi,
    `update ${DELIVERIES} set next_at = ${now} + cast(? as bigint), set_at = ${now}
     where id in (${marks(ids)}) and leased_by = ? and state = 'waiting'`,
    [leaseMs, ...ids, by],
  );
}

/** Ends leases without an attempt. The deliveries are due at once, for any instance. */
export async function releaseLeases(
  strapi: Core.Strapi,
  ids: readonly number[],
  by: string,
): Promise<void> {
  if (ids.length === 0) return;
  const now = nowSql(strapi);
  await runSql(
    strapi,
    `update ${DELIVERIES} set next_at = ${now}, set_at = ${now}, leased_by = null
     where id in (${marks(ids)}) and leased_by = ? and state = 'waiting'`,
    [...ids, by],
  );
}
