import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, nowSql } from '../clock';
import { marks, runSql, type Value } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';

/** A delivery that this process, and no other, may attempt until its lease ends. */
export interface Leased {
  id: number;
  subscriptionId: number;
  /** Attempts before the coming one. */
  attempts: number;
  tries: number;
  webhookId: string;
  event: string;
  body: string;
}

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
 * Leases deliveries that are due. A lease is a `next_at` in the future: should this process die,
 * they become due again by themselves.
 *
 * Each subscription has a search of its own in an index by what is due, which ends as soon as enough
 * is found: what else waits, for it or for others, costs nothing. A first attempt is passed over
 * while one of an earlier change of the same document is outstanding.
 *
 * Where more is due than there are places in all, the subscriptions take turns, in the order in which
 * they are given.
 *
 * @param by names this lease; who records an attempt must still hold it
 */
export async function lease(
  strapi: Core.Strapi,
  { capacities, total }: { capacities: readonly Capacity[]; total: number },
  { by, leaseMs }: { by: string; leaseMs: number },
): Promise<Leased[]> {
  if (capacities.length === 0) return [];
  const now = nowSql(strapi);
  const lock = isPostgres(strapi) ? 'for update skip locked' : '';
  const searches = capacities.map(
    (
      _,
      index,
    ) => `select id, row_number() over (order by next_at, id) as turn, ${index} as place from (
      select due.id, due.next_at from ${DELIVERIES} as due
      where due.subscription_id = ? and due.state = 'waiting' and due.held = 0
        and due.next_at <= ${now}
        and (due.attempts > 0 or due.document_id is null or not exists (
          select 1 from ${DELIVERIES} as earlier
          where earlier.subscription_id = due.subscription_id
            and earlier.document_id = due.document_id
            and earlier.state = 'waiting' and earlier.attempts = 0 and earlier.id < due.id
        ))
      order by due.next_at, due.id limit ? ${lock}
    ) as search_${index}`,
  );
  const values = capacities.flatMap(({ subscriptionId, free }): Value[] => [subscriptionId, free]);
  const rows = leasedRows.parse(
    await runSql(
      strapi,
      // Materialised: run again for each row, its limits would be no limits.
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
  // In the order in which they came to be; the update answers in any.
  return rows
    .sort((one, other) => one.id - other.id)
    .map((row) => {
      const message = messages.get(row.message_id);
      if (message === undefined) throw new Error(`Delivery ${row.id} has lost its message.`);
      return {
        id: row.id,
        subscriptionId: row.subscription_id,
        attempts: row.attempts,
        tries: row.tries,
        webhookId: message.webhook_id,
        event: message.event,
        body: message.body,
      };
    });
}

/** Prolongs leases that are still held, as if they were taken now. */
export async function renew(
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

/** Gives leases back unused: the deliveries are due at once, for any instance. */
export async function giveBack(
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
