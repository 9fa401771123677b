import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { nowSql } from '../clock';
import { destinationsOf } from '../destinations';
import { runSql } from '../sql';
import { WEBHOOK_MODEL } from '../../../strapi';
import { findSubscription } from '../subscriptions';
import { DELIVERIES } from '../tables';
import { conditionsOf, type Filter } from './filter';

/** Deliveries per statement. */
const BATCH = 1000;
/** Deliveries per request. */
const MAX = 10_000;

const dueAgain = (now: string): string =>
  `state = 'waiting', held = 0, tries = 0, next_at = ${now}, set_at = ${now}, leased_by = null,
   finished_at = null`;

const target = z.object({ subscription_id: z.number() });

/**
 * Makes one delivery due again, with a new retry schedule.
 *
 * @returns `false` if the delivery does not exist
 * @throws ApplicationError if its subscription was deleted or is switched off
 */
export async function redeliver(strapi: Core.Strapi, id: number): Promise<boolean> {
  const [row] = await runSql(strapi, `select subscription_id from ${DELIVERIES} where id = ?`, [
    id,
  ]);
  if (row === undefined) return false;
  const { subscription_id: subscriptionId } = target.parse(row);
  if (!destinationsOf(strapi).has(subscriptionId)) await requireEnabled(strapi, subscriptionId);
  const now = nowSql(strapi);
  // A leased delivery is skipped, because it is being sent already. The lease of a killed process ends.
  await runSql(
    strapi,
    `update ${DELIVERIES} set ${dueAgain(now)}
     where id = ? and (leased_by is null or next_at <= ${now})`,
    [id],
  );
  return true;
}

/** @throws ApplicationError if a subscription was deleted or is switched off */
async function requireEnabled(strapi: Core.Strapi, id: number): Promise<void> {
  const subscription = await findSubscription(strapi, id);
  if (subscription?.enabled === true) return;
  throw new errors.ApplicationError(
    subscription === null
      ? 'The subscription of this delivery was deleted.'
      : `The subscription "${subscription.name}" is switched off. Switch it on first.`,
    { code: 'SUBSCRIPTION_OFF' },
  );
}

const newest = z.tuple([z.object({ id: z.coerce.number().nullable() })]);

async function newestId(strapi: Core.Strapi): Promise<number> {
  const [{ id }] = newest.parse(await runSql(strapi, `select max(id) as id from ${DELIVERIES}`));
  return id ?? 0;
}

/** The ids that a further request covers: `after` exclusive, `last` inclusive. */
export interface Range {
  after: number;
  last: number;
}

/** Parses the `next` of an earlier response. */
export const range = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/)
  .transform((text): Range => {
    const [after = 0, last = 0] = text.split('-').map(Number);
    return { after, last };
  });

/**
 * Makes the finished deliveries that match a filter due again, oldest first, at most `MAX` per call.
 *
 * @param range the rest of an earlier call. `null` covers all ids up to the newest present one, so that
 *   deliveries that finish meanwhile are not sent again
 * @returns the number of deliveries, and the `next` of a further request, if any are left
 */
export async function redeliverAll(
  strapi: Core.Strapi,
  filter: Filter,
  range: Range | null,
): Promise<{ count: number; next: string | null }> {
  const enabled: unknown = await strapi.db
    .query(WEBHOOK_MODEL)
    .findMany({ select: ['id'], where: { enabled: true } });
  const rows = z.array(z.object({ id: z.number() })).parse(enabled);
  const ids = [...rows.map(({ id }) => id), ...destinationsOf(strapi).keys()];
  if (ids.length === 0) return { count: 0, next: null };
  const last = range?.last ?? (await newestId(strapi));
  const { sql, values } = conditionsOf(filter);
  let after = range?.after ?? 0;
  let count = 0;
  while (count < MAX) {
    const sent = z.array(z.object({ id: z.coerce.number() })).parse(
      await runSql(
        strapi,
        `update ${DELIVERIES} set ${dueAgain(nowSql(strapi))}
         where state <> 'waiting' and id in (
           select d.id from ${DELIVERIES} as d
           where d.state in ('succeeded', 'failed') and d.id > ? and d.id <= ?
             and d.subscription_id in (${ids.join(', ')}) and ${sql}
           order by d.id limit ${BATCH}
         ) returning id`,
        [after, last, ...values],
      ),
    );
    count += sent.length;
    after = sent.reduce((last, { id }) => Math.max(last, id), after);
    if (sent.length < BATCH) return { count, next: null };
  }
  return { count, next: `${after}-${last}` };
}
