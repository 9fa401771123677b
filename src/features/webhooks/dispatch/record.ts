import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, nowSql } from '../clock';
import { withOrigins } from '../origin';
import type { Attempt, Failure } from '../sending/attempt';
import type { Outcome } from '../retries/outcome';
import { marks, runSql, storable, type Value } from '../sql';
import { ATTEMPTS, DELIVERIES, SUBSCRIPTION_STATES } from '../tables';
import type { Leased } from './leased';
import { releaseNext } from './release-next';

/** An attempt that has ended, with the new state of its delivery. */
export interface Ended {
  leased: Leased;
  attempt: Attempt;
  outcome: Outcome;
}

/** Removes the details of an attempt, for a database that refuses them. */
export const withoutDetails = ({ leased, attempt, outcome }: Ended): Ended => ({
  leased,
  outcome,
  attempt: {
    durationMs: attempt.durationMs,
    requestHeaders: {},
    response: null,
    failure: attempt.failure && {
      code: 'INTERNAL',
      message: `The attempt failed (${attempt.failure.code}); its details could not be stored.`,
    },
  },
});

/**
 * Records attempts and the new states of their deliveries, in one transaction. If another instance
 * holds the lease by now, the attempt has a row, but only a success changes the state and the health:
 * the other attempt decides otherwise.
 *
 * @param by the owner of the leases
 */
export async function record(
  strapi: Core.Strapi,
  ended: readonly Ended[],
  by: string,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await insertAttempts(strapi, ended);
    await recordStates(strapi, ended, by);
  });
}

/**
 * Records the new states of deliveries without rows for their attempts, for a database that refuses
 * these rows. The attempts count, so that a delivery is not sent without end.
 */
export async function recordStates(
  strapi: Core.Strapi,
  ended: readonly Ended[],
  by: string,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const moved = await updateDeliveries(strapi, ended, by);
    const first = ended.filter(({ leased }) => leased.attempts === 0);
    await releaseNext(
      strapi,
      first.map(({ leased }) => leased.id),
    );
    await updateHealth(
      strapi,
      ended.filter(({ leased }) => moved.has(leased.id)),
    );
  });
}

async function insertAttempts(strapi: Core.Strapi, ended: readonly Ended[]): Promise<void> {
  const now = nowSql(strapi);
  const rows = ended.map(({ leased, attempt: { response, failure, ...attempt } }): Value[] => [
    leased.id,
    leased.attempts + 1,
    attempt.durationMs,
    attempt.durationMs,
    response?.status ?? null,
    failure?.code ?? null,
    storedMessage(failure),
    JSON.stringify(attempt.requestHeaders),
    JSON.stringify(response?.headers ?? {}),
    response === null ? null : storable(response.body),
    response?.truncated === true ? 1 : 0,
  ]);
  const row = `(?, ?, ${now} - cast(? as bigint), ?, ?, ?, ?, ?, ?, ?, ?)`;
  await runSql(
    strapi,
    `insert into ${ATTEMPTS}
     (delivery_id, number, at, duration_ms, status, error_code, error, request_headers,
      response_headers, response_body, response_truncated)
     values ${rows.map(() => row).join(', ')}`,
    rows.flat(),
  );
}

/** The message of a failure for storage. Messages of libraries may contain a whole address. */
const storedMessage = (failure: Failure | null): string | null =>
  failure === null ? null : storable(withOrigins(failure.message));

/** Unpacks a JSON array into rows, in the dialect of each database. */
const unpack = (strapi: Core.Strapi): string =>
  isPostgres(strapi)
    ? `json_to_recordset(cast(? as json)) as ended(delivery bigint, state varchar, delay bigint, code varchar, error text)`
    : `(select value ->> 'delivery' as delivery, value ->> 'state' as state, value ->> 'delay' as delay,
          value ->> 'code' as code, value ->> 'error' as error from json_each(?)) as ended`;

const ids = z.array(z.object({ id: z.coerce.number() }).transform(({ id }) => id));

/** @returns the deliveries whose state was this process's to change */
async function updateDeliveries(
  strapi: Core.Strapi,
  ended: readonly Ended[],
  by: string,
): Promise<ReadonlySet<number>> {
  const now = nowSql(strapi);
  const rows = ended.map(({ leased, attempt, outcome }) => ({
    delivery: leased.id,
    state: outcome.state,
    delay: outcome.state === 'waiting' ? outcome.delayMs : 0,
    code: attempt.failure?.code ?? null,
    error: storedMessage(attempt.failure),
  }));
  const moved = await runSql(
    strapi,
    `update ${DELIVERIES} as d set
       state = ended.state, attempts = d.attempts + 1, tries = d.tries + 1, held = 0,
       next_at = ${now} + ended.delay, set_at = ${now}, leased_by = null,
       finished_at = case when ended.state = 'waiting' then null else ${now} end,
       error_code = ended.code, error = ended.error
     from ${unpack(strapi)}
     where d.id = ended.delivery and d.state = 'waiting'
       and (d.leased_by = ? or ended.state = 'succeeded')
     returning id`,
    [JSON.stringify(rows), by],
  );
  return new Set(ids.parse(moved));
}

/** Stores since when all attempts of a subscription have failed, or clears it after a success. */
async function updateHealth(strapi: Core.Strapi, ended: readonly Ended[]): Promise<void> {
  const reached = new Set<number>();
  const failed = new Set<number>();
  for (const { leased, attempt } of ended) {
    (attempt.failure === null ? reached : failed).add(leased.subscriptionId);
  }
  if (reached.size > 0) {
    await runSql(
      strapi,
      `update ${SUBSCRIPTION_STATES} set failing_since = null
       where failing_since is not null and subscription_id in (${marks([...reached])})`,
      [...reached],
    );
  }
  const onlyFailed = [...failed].filter((id) => !reached.has(id));
  if (onlyFailed.length > 0) {
    await runSql(
      strapi,
      `update ${SUBSCRIPTION_STATES} set failing_since = ${nowSql(strapi)}
       where failing_since is null and subscription_id in (${marks(onlyFailed)})`,
      onlyFailed,
    );
  }
}
