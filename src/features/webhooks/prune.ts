import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { WEBHOOK_TABLE } from '../../strapi';
import { nowSql } from './clock';
import { destinationsOf } from './destinations';
import type { WebhookSettings } from './settings';
import { marks, runSql } from './sql';
import { ATTEMPTS, DELIVERIES, MESSAGES } from './tables';

/** Deliveries per transaction, so that no transaction holds its locks for long. */
const BATCH = 1000;

const ids = z.array(z.object({ id: z.coerce.number() }).transform(({ id }) => id));
const removedRows = z.array(z.object({ id: z.coerce.number(), message_id: z.coerce.number() }));

/**
 * Deletes deliveries whose retention period has ended, and fails those that can never be delivered.
 *
 * @returns the number of deleted deliveries
 */
export async function prune(strapi: Core.Strapi, settings: WebhookSettings): Promise<number> {
  await failOrphans(strapi, settings.failedRetentionMs);
  await releaseStuck(strapi);
  let total = 0;
  for (const [state, ms] of [
    ['succeeded', settings.succeededRetentionMs],
    ['failed', settings.failedRetentionMs],
  ] as const) {
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await strapi.db.transaction(() => removeBatch(strapi, state, ms));
    }
  }
  return total;
}

async function removeBatch(strapi: Core.Strapi, state: string, ms: number): Promise<number> {
  const old = ids.parse(
    await runSql(
      strapi,
      `select id from ${DELIVERIES}
       where state = ? and finished_at is not null and finished_at < ${nowSql(strapi)} - cast(? as bigint)
       order by finished_at limit ${BATCH}`,
      [state, Math.round(ms)],
    ),
  );
  if (old.length === 0) return 0;
  // Checked again, because an editor may have sent a delivery again meanwhile.
  const removed = removedRows.parse(
    await runSql(
      strapi,
      `delete from ${DELIVERIES}
       where id in (${marks(old)}) and state = ? and finished_at is not null
       returning id, message_id`,
      [...old, state],
    ),
  );
  const gone = removed.map(({ id }) => id);
  if (gone.length > 0) {
    await runSql(strapi, `delete from ${ATTEMPTS} where delivery_id in (${marks(gone)})`, gone);
  }
  const messages = [...new Set(removed.map(({ message_id }) => message_id))];
  if (messages.length > 0) {
    await runSql(
      strapi,
      `delete from ${MESSAGES} where id in (${marks(messages)})
       and not exists (select 1 from ${DELIVERIES} as d where d.message_id = ${MESSAGES}.id)`,
      messages,
    );
  }
  return old.length;
}

/**
 * Fails waiting deliveries whose subscription was deleted, or has been off for the retention period. A
 * destination that is not configured counts as off.
 */
async function failOrphans(strapi: Core.Strapi, ms: number): Promise<void> {
  const now = nowSql(strapi);
  const destinations = [0, ...destinationsOf(strapi).keys()].join(', ');
  const endings = [
    {
      code: 'SUBSCRIPTION_DELETED',
      error: 'The subscription was deleted before the delivery had arrived.',
      // Another instance may have destinations that this one does not know.
      where: `d.subscription_id > 0 and not exists (
        select 1 from ${WEBHOOK_TABLE} as w where w.id = d.subscription_id)`,
    },
    {
      code: 'SUBSCRIPTION_OFF',
      error: 'The subscription was switched off, and stayed so for longer than failures are kept.',
      where: `d.set_at < ${now} - ${Math.round(ms)} and d.subscription_id not in (${destinations})
        and not exists (
          select 1 from ${WEBHOOK_TABLE} as w where w.id = d.subscription_id and w.enabled)`,
    },
  ];
  for (const { code, error, where } of endings) {
    for (let ended = BATCH; ended === BATCH;) {
      const rows = await runSql(
        strapi,
        `update ${DELIVERIES} set state = 'failed', held = 0, finished_at = ${now}, leased_by = null,
           error_code = ?, error = ?
         where id in (
           select d.id from ${DELIVERIES} as d where d.state = 'waiting' and ${where} limit ${BATCH}
         ) returning id`,
        [code, error],
      );
      ended = rows.length;
    }
  }
}

/** Releases held deliveries without an earlier one to wait for. There should be none. */
async function releaseStuck(strapi: Core.Strapi): Promise<void> {
  await runSql(
    strapi,
    `update ${DELIVERIES} set held = 0
     where state = 'waiting' and held = 1 and not exists (
       select 1 from ${DELIVERIES} as earlier
       where earlier.subscription_id = ${DELIVERIES}.subscription_id
         and earlier.document_id = ${DELIVERIES}.document_id
         and earlier.state = 'waiting' and earlier.attempts = 0 and earlier.id < ${DELIVERIES}.id
     )`,
  );
}
