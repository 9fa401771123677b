import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { WEBHOOK_TABLE } from '../../../strapi';
import { nowSql } from '../clock';
import { destinationsOf } from '../destinations';
import { withOrigins } from '../origin';
import { runSql } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';
import { DELIVERY_STATES } from '../delivery-states';
import { bigNumber, time, timeOrNull } from './columns';
import { conditionsOf, type Filter } from './filter';

/** The columns of a delivery `d`, its message `m` and its subscription `w`. */
export const columnsOf = (strapi: Core.Strapi): string =>
  `d.id, d.state, d.attempts, d.next_at, d.created_at, d.finished_at, d.error, d.error_code,
  case when d.leased_by is not null and d.next_at > ${nowSql(strapi)} then 1 else 0 end as is_leased,
  d.subscription_id, w.name as subscription_name, w.enabled as subscription_enabled,
  m.webhook_id, m.event, m.uid, m.document_id, m.locale, m.title, m.sequence`;

export const JOINED = `join ${MESSAGES} as m on m.id = d.message_id
  left join ${WEBHOOK_TABLE} as w on w.id = d.subscription_id`;

const columns = z.object({
  id: z.coerce.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number(),
  next_at: time,
  is_leased: z.coerce.boolean(),
  created_at: time,
  finished_at: timeOrNull,
  error: z.string().nullable(),
  error_code: z.string().nullable(),
  subscription_id: z.number(),
  subscription_name: z.string().nullable(),
  subscription_enabled: z.union([z.null(), z.coerce.boolean()]),
  webhook_id: z.string(),
  event: z.string(),
  uid: z.string().nullable(),
  document_id: z.string().nullable(),
  locale: z.string().nullable(),
  title: z.string().nullable(),
  sequence: z.union([z.null(), bigNumber]),
});

/** Converts a row to a delivery as the panel reads it. */
export function deliveryFrom(strapi: Core.Strapi, row: unknown) {
  const one = columns.parse(row);
  const destination = destinationsOf(strapi).get(one.subscription_id);
  const isWaiting = one.state === 'waiting';
  return {
    id: one.id,
    state: one.state,
    attempts: one.attempts,
    isSending: isWaiting && one.is_leased,
    // The `next_at` of a leased delivery is the end of its lease.
    nextAttemptAt: isWaiting && !one.is_leased ? one.next_at : null,
    createdAt: one.created_at,
    finishedAt: one.finished_at,
    error: one.error && withOrigins(one.error),
    errorCode: one.error_code,
    subscription: {
      id: one.subscription_id,
      name: destination?.name ?? one.subscription_name,
      enabled: destination === undefined ? one.subscription_enabled : true,
    },
    message: {
      id: one.webhook_id,
      event: one.event,
      uid: one.uid,
      documentId: one.document_id,
      locale: one.locale,
      title: one.title,
      sequence: one.sequence,
    },
  };
}

/** Reads a page of deliveries, newest first, and the cursor of the next page. */
export async function listDeliveries(
  strapi: Core.Strapi,
  filter: Filter,
  { cursor, pageSize }: { cursor: number | null; pageSize: number },
) {
  const { sql, values } = conditionsOf(filter);
  // The subquery finds the rows by the index of ids, so that bodies are not sorted.
  const rows = await runSql(
    strapi,
    `select ${columnsOf(strapi)} from (
       select d.* from ${DELIVERIES} as d
       where ${sql} ${cursor === null ? '' : 'and d.id < ?'} order by d.id desc limit ?
     ) as d ${JOINED} order by d.id desc`,
    [...values, ...(cursor === null ? [] : [cursor]), pageSize + 1],
  );
  const data = rows.slice(0, pageSize).map((row) => deliveryFrom(strapi, row));
  const nextCursor = rows.length > pageSize ? (data.at(-1)?.id ?? null) : null;
  return { data, meta: { nextCursor } };
}

/** Counting stops here, because counting a large table is slow. */
const COUNT_TO = 1000;

const countRow = z.tuple([z.object({ count: bigNumber })]);

/** Counts the deliveries of each state, up to `COUNT_TO`. */
export async function countDeliveries(strapi: Core.Strapi, filter: Filter) {
  const counts = { waiting: EMPTY, succeeded: EMPTY, failed: EMPTY };
  for (const state of DELIVERY_STATES) {
    const { sql, values } = conditionsOf({ ...filter, state });
    const [{ count: found }] = countRow.parse(
      await runSql(
        strapi,
        `select count(*) as count from (select 1 from ${DELIVERIES} as d where ${sql} limit ?) as counted`,
        [...values, COUNT_TO + 1],
      ),
    );
    counts[state] = { count: Math.min(found, COUNT_TO), more: found > COUNT_TO };
  }
  return counts;
}

const EMPTY = { count: 0, more: false };
