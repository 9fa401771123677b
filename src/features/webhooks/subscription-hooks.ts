import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { WEBHOOK_MODEL } from '../../strapi';
import { ensureSecrets } from './secrets/secrets';
import { SUBSCRIPTION_STATES } from './tables';

const written = z.object({ id: z.coerce.number(), enabled: z.boolean().nullish() });

/**
 * Keeps the state of subscriptions in step with Strapi's form. A new subscription gets a secret. A saved
 * subscription that is on loses its failure record. The state of a deleted one is deleted; its deliveries
 * stay until they are pruned.
 */
export function registerSubscriptionHooks(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [WEBHOOK_MODEL],
    async afterCreate({ result }) {
      await ensureSecrets(strapi, [written.parse(result).id]);
    },
    async afterUpdate({ result }) {
      const updated = written.safeParse(result).data;
      if (updated?.enabled !== true) return;
      await withKnex(strapi, async (knex) =>
        knex(SUBSCRIPTION_STATES)
          .where({ subscription_id: updated.id })
          .update({ switched_off_at: null, switched_off_reason: null, failing_since: null }),
      );
    },
    async afterDelete({ result }) {
      const deleted = written.safeParse(result).data;
      if (deleted === undefined) return;
      await withKnex(strapi, async (knex) =>
        knex(SUBSCRIPTION_STATES).where({ subscription_id: deleted.id }).delete(),
      );
    },
  });
}
