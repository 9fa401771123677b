import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withOrigins } from '../origin';
import { runSql } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';
import { conditionsOf, type Filter } from './filter';

const id = z.coerce.string();
const count = z.coerce.number();
const time = count.transform((value) => new Date(value).toISOString());
const moment = z
  .union([z.null(), count])
  .transform((value) => (value === null ? null : new Date(value).toISOString()));

/** Columns of a delivery, as `d`, its message, as `m`, and its subscription, as `w`. */
export const COLUMNS = `d.id, d.state, d.attempts, d.next_at, d.created_at, d.finished_at, d.error,
  d.error_code, d.subscription_id, w.name as subscription_name, w.enabled as subscription_enabled,
  m.webhook_id, m.event, m.uid, m.document_id, m.locale, m.title, m.sequence`;

export const JOINED = `join ${MESSAGES} as m on m.id = d.message_id
  left join strapi_webhooks as w on w.id = d.subscription_id`;

const columns = z.object({
  id,
  state: z.enum(['waiting', 'succeeded', 'failed']),
  attempts: z.number(),
  next_at: time,
  created_at: time,
  finished_at: moment,
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
  sequence: z.union([z.null(), count]),
});

/** A delivery as the admin panel shows it. */
export function deliveryFrom(row: unknown) {
  const one = columns.parse(row);
  return {
    id: one.id,
    state: one.state,
    attempts: one.attempts,
    nextAttemptAt: one.state === 'waiting' ? one.next_at : null,
    createdAt: one.created_at,
    finishedAt: one.finished_at,
    error: one.error && withOrigins(one.error),
    errorCode: one.error_code,
    subscription: {
      id: one.subscription_id,
      name: one.subscription_name,
      enabled: one.subscription_enabled,
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

/** A page of deliveries, the newest first, and where the next page begins. */
export async function listDeliveries(
  strapi: Core.Strapi,
  filter: Filter,
  { cursor, pageSize }: { cursor: number | null; pageSize: number },
) {
  const { sql, values } = conditionsOf(filter);
  // Chosen by id alone first, so that bodies are not read to be sorted.
  const rows = await runSql(
    strapi,
    `select ${COLUMNS} from (
       select d.* from ${DELIVERIES} as d
       where ${sql} ${cursor === null ? '' : 'and d.id < ?'} order by d.id desc limit ?
     ) as d ${JOINED} order by d.id desc`,
    [...values, ...(cursor === null ? [] : [cursor]), pageSize + 1],
  );
  const data = rows.slice(0, pageSize).map(deliveryFrom);
  const nextCursor = rows.length > pageSize ? (data.at(-1)?.id ?? null) : null;
  return { data, meta: { nextCursor } };
}

/** Counting ends here; nobody needs to know whether there are 998,000 or 999,000. */
const COUNT_TO = 1000;

const countRow = z.tuple([z.object({ count })]);

/** How many deliveries of each state there are, as far as it is cheap to say. */
export async function countDeliveries(strapi: Core.Strapi, filter: Filter) {
  const counts = { waiting: EMPTY, succeeded: EMPTY, failed: EMPTY };
  for (const state of ['waiting', 'succeeded', 'failed'] as const) {
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
