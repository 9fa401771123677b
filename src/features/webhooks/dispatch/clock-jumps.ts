import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nowSql } from '../clock';
import { runSql } from '../sql';
import { DELIVERIES, SUBSCRIPTION_STATES } from '../tables';

/** A difference that no slow answer of the database explains. */
const JUMP_MS = 5000;
/** A jump that would make failures of a minute look like failures of days. */
const FAR_MS = 60 * 60 * 1000;

/** Notices that the database's clock was set, by comparing it with one that only goes forward. */
export class ClockWatch {
  #offset: number | null = null;

  /**
   * @returns by how many milliseconds the clock has jumped since the last time, 0 for none, `null`
   *   where this is the first
   */
  observe(databaseNow: number, monotonicNow: number): number | null {
    const offset = databaseNow - monotonicNow;
    const before = this.#offset;
    this.#offset = offset;
    if (before === null) return null;
    return Math.abs(offset - before) > JUMP_MS ? offset - before : 0;
  }
}

const nows = z.tuple([z.object({ now: z.coerce.number() })]);

export async function databaseNow(strapi: Core.Strapi): Promise<number> {
  const [{ now }] = nows.parse(await runSql(strapi, `select ${nowSql(strapi)} as now`));
  return now;
}

/**
 * Puts right what a clock that was set back leaves in the future: what was decided "later than now"
 * waits from now on for as long as it was to wait then. To do it twice changes nothing, so every
 * instance may.
 */
export async function repairFuture(strapi: Core.Strapi): Promise<void> {
  const now = nowSql(strapi);
  await runSql(
    strapi,
    `update ${DELIVERIES} set next_at = ${now} + (next_at - set_at), set_at = ${now}
     where state = 'waiting' and set_at > ${now} + 1000`,
  );
}

/** A clock that was set forward by far must not make a short failure a long one. */
export async function repairAfterJump(strapi: Core.Strapi, jump: number): Promise<void> {
  strapi.log.warn("The database's clock was set; the times of webhooks were put right.", {
    byMs: Math.round(jump),
  });
  await repairFuture(strapi);
  if (Math.abs(jump) < FAR_MS) return;
  await runSql(
    strapi,
    `update ${SUBSCRIPTION_STATES} set failing_since = ${nowSql(strapi)} where failing_since is not null`,
  );
}
