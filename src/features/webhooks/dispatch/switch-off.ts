import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nowSql } from '../clock';
import { marks, runSql } from '../sql';
import { WEBHOOK_MODEL } from '../../../strapi';
import { DELIVERIES, SUBSCRIPTION_STATES } from '../tables';
import type { Ended } from './record';

/** Why a subscription was switched off automatically: 410 Gone, or only failures for too long. */
type SwitchedOffReason = 'GONE' | 'FAILING';

/** Switches off subscriptions whose receiver is gone or has failed for too long. Never rejects. */
export async function switchOffFailing(
  strapi: Core.Strapi,
  ended: readonly Ended[],
  failingMs: number,
): Promise<void> {
  const idsOf = (some: readonly Ended[]) => [
    ...new Set(some.map(({ leased }) => leased.subscriptionId)),
  ];
  const failed = ended.filter(({ attempt }) => attempt.failure !== null);
  if (failed.length === 0) return;
  try {
    const gone = failed.filter(({ outcome }) => outcome.state === 'failed' && outcome.gone);
    for (const id of idsOf(gone)) await switchOff(strapi, id, 'GONE');
    for (const id of await failingFor(strapi, idsOf(failed), failingMs)) {
      await switchOff(strapi, id, 'FAILING');
    }
  } catch (error) {
    // The next failure of the subscription checks again.
    strapi.log.error('Switching off a failing webhook failed.', { error });
  }
}

/** Switches a subscription off, and stores the reason for the notice in the panel. */
async function switchOff(
  strapi: Core.Strapi,
  id: number,
  reason: SwitchedOffReason,
): Promise<void> {
  const isOff = await strapi.db.transaction(async () => {
    const row: unknown = await strapi.db
      .query(WEBHOOK_MODEL)
      .update({ where: { id, enabled: true }, data: { enabled: false } });
    if (row === null) return false;
    await runSql(
      strapi,
      `update ${SUBSCRIPTION_STATES} set switched_off_at = ${nowSql(strapi)}, switched_off_reason = ?
       where subscription_id = ?`,
      [reason, id],
    );
    return true;
  });
  if (isOff) strapi.log.warn('Webhook switched off.', { subscription: id, reason });
}

const ids = z.array(z.object({ id: z.number() }).transform(({ id }) => id));

/**
 * The failure period is split into this many parts, and each part must contain a failed delivery. A
 * site that publishes seldom may have two failures a week apart, which prove nothing about the days
 * between.
 */
const PARTS = 3;

/** Returns those of some subscriptions that have only failed for the whole period. */
async function failingFor(
  strapi: Core.Strapi,
  among: readonly number[],
  ms: number,
): Promise<number[]> {
  if (among.length === 0) return [];
  const now = nowSql(strapi);
  const ago = (part: number) => Math.round((ms * part) / PARTS);
  const throughout = Array.from(
    { length: PARTS },
    (_, part) => `exists (
      select 1 from ${DELIVERIES} as d
      where d.subscription_id = s.subscription_id and d.attempts > 0 and d.error_code is not null
        and d.created_at between ${now} - ${ago(part + 1)} and ${now} - ${ago(part)})`,
  );
  return ids.parse(
    await runSql(
      strapi,
      `select s.subscription_id as id from ${SUBSCRIPTION_STATES} as s
       where s.subscription_id in (${marks(among)}) and s.failing_since <= ${now} - ${ago(PARTS)}
         and ${throughout.join(' and ')}`,
      among,
    ),
  );
}
