import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nowSql } from '../clock';
import { destinationsOf, type Destination } from '../destinations';
import { originOf } from '../origin';
import { runSql } from '../sql';
import { allSubscriptions } from '../subscriptions';
import { SUBSCRIPTION_STATES } from '../tables';
import { time, timeOrNull } from './columns';

const stateRows = z.array(
  z.object({
    subscription_id: z.number(),
    secret_created_at: time,
    previous_until: timeOrNull,
    failing_since: timeOrNull,
    switched_off_at: timeOrNull,
    switched_off_reason: z.enum(['GONE', 'FAILING']).nullable(),
  }),
);

/**
 * Lists the subscriptions with what Strapi's own page does not show: failures, automatic switch-offs
 * and the age of the secret. Lists the receivers of other features too.
 *
 * @param wholeAddresses whether to include the path and query of addresses
 */
export async function listSubscriptions(strapi: Core.Strapi, wholeAddresses: boolean) {
  const now = nowSql(strapi);
  const states = stateRows.parse(
    await runSql(
      strapi,
      `select subscription_id, secret_created_at, failing_since, switched_off_at, switched_off_reason,
         case when previous_until > ${now} and previous_secret is not null then previous_until end as previous_until
       from ${SUBSCRIPTION_STATES}`,
    ),
  );
  const subscriptions = (await allSubscriptions(strapi)).map((one) => {
    const { id, name, url, events, enabled } = one;
    const state = states.find(({ subscription_id }) => subscription_id === id);
    const { switched_off_at: at = null, switched_off_reason: reason = null } = state ?? {};
    return {
      id,
      name,
      url: wholeAddresses ? url : originOf(url),
      events: [...events],
      enabled,
      failingSince: state?.failing_since ?? null,
      switchedOff: enabled || at === null || reason === null ? null : { at, reason },
      secret:
        state === undefined
          ? null
          : { createdAt: state.secret_created_at, previousValidUntil: state.previous_until },
    };
  });
  return [...subscriptions, ...[...destinationsOf(strapi).values()].map(asSubscription)];
}

/** A destination has no secret and is never switched off. */
const asSubscription = ({ id, name, url, event }: Destination) => ({
  id,
  name,
  url,
  events: [event],
  enabled: true,
  failingSince: null,
  switchedOff: null,
  secret: null,
});

/** Lists the subscriptions that were switched off automatically and are still off. */
export async function listNotices(strapi: Core.Strapi) {
  return (await listSubscriptions(strapi, false)).flatMap(({ id, name, switchedOff }) =>
    switchedOff === null ? [] : [{ subscription: { id, name }, ...switchedOff }],
  );
}
