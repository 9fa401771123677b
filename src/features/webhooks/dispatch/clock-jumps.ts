import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nowSql } from '../clock';
import { runSql } from '../sql';
import { DELIVERIES, SUBSCRIPTION_STATES } from '../tables';

/** A slow response of the database explains no larger difference. */
const JUMP_MS = 5000;
/** After a larger jump, a short failure could look like one of days, and switch a subscription off. */
const FAR_MS = 60 * 60 * 1000;

/** Detects that the database's clock was set, by comparison with a monotonic clock. */
export class ClockWatch {
  #offset: number | null = null;

  /**
   * Compares the clocks, and calls `repair` after a jump and at the first call. If `repair` rejects, the
   * next call repeats it.
   *
   * @param repair gets the milliseconds of the jump, `null` for the first call
   */
  async watch(
    databaseNow: number,
    monotonicNow: number,
    repair: (jump: number | null) => Promise<void>,
  ): Promise<void> {
    const offset = databaseNow - monotonicNow;
    const jump = this.#offset === null ? null : offset - this.#offset;
    if (jump === null || Math.abs(jump) > JUMP_MS) await repair(jump);
    this.#offset = offset;
  }
}

const nows = z.tuple([z.object({ now: z.coerce.number() })]);

/** The database's clock, in milliseconds since 1970. */
export async function databaseNow(strapi: Core.Strapi): Promise<number> {
  const [{ now }] = nows.parse(await runSql(strapi, `select ${nowSql(strapi)} as now`));
  return now;
}

/**
 * Corrects times that lie in the future after the clock was set back: each delivery waits from now on
 * for as long as it was meant to wait. The correction is idempotent, so every instance may run it.
 */
export async function repairFuture(strapi: Core.Strapi): Promise<void> {
  const now = nowSql(strapi);
  await runSql(
    strapi,
    `update ${DELIVERIES} set next_at = ${now} + (next_at - set_at), set_at = ${now}
     where state = 'waiting' and set_at > ${now} + 1000`,
  );
}

/** Corrects the stored times after a jump. After a far jump, the failure periods start anew. */
export async function repairAfterJump(strapi: Core.Strapi, jump: number): Promise<void> {
  strapi.log.warn("The database's clock jumped; webhook times corrected.", {
    byMs: Math.round(jump),
  });
  await repairFuture(strapi);
  if (Math.abs(jump) < FAR_MS) return;
  await runSql(
    strapi,
    `update ${SUBSCRIPTION_STATES} set failing_since = ${nowSql(strapi)} where failing_since is not null`,
  );
}
