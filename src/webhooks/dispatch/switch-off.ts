import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nowSql } from '../clock';
import { marks, runSql } from '../sql';
import { SUBSCRIPTION } from '../subscriptions';
import { SUBSCRIPTION_STATES } from '../tables';

/** Why a subscription was switched off without anyone's doing. */
export type SwitchedOffReason = 'GONE' | 'FAILING';

/** Switches a subscription off, and keeps why, for the notice in the admin panel. */
export async function switchOff(
  strapi: Core.Strapi,
  id: number,
  reason: SwitchedOffReason,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const row: unknown = await strapi.db
      .query(SUBSCRIPTION)
      .update({ where: { id, enabled: true }, data: { enabled: false } });
    if (row === null) return;
    await runSql(
      strapi,
      `update ${SUBSCRIPTION_STATES} set switched_off_at = ${nowSql(strapi)}, switched_off_reason = ?
       where subscription_id = ?`,
      [reason, id],
    );
    strapi.log.warn('A webhook was switched off.', { subscription: id, reason });
  });
}

const ids = z.array(z.object({ id: z.number() }).transform(({ id }) => id));

/** Of some subscriptions, those that have had nothing but failures for too long. */
export async function failingFor(
  strapi: Core.Strapi,
  among: readonly number[],
  ms: number,
): Promise<number[]> {
  if (among.length === 0) return [];
  return ids.parse(
    await runSql(
      strapi,
      `select subscription_id as id from ${SUBSCRIPTION_STATES}
       where subscription_id in (${marks(among)}) and failing_since <= ${nowSql(strapi)} - cast(? as bigint)`,
      [...among, Math.round(ms)],
    ),
  );
}
