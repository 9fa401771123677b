import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { ensureSecrets } from './secrets/secrets';
import { SUBSCRIPTION } from './subscriptions';
import { SUBSCRIPTION_STATES } from './tables';

const written = z.object({ id: z.coerce.number(), enabled: z.boolean().nullish() });

/**
 * Follows the subscriptions: a new one gets a secret, one that is saved switched on starts with a
 * clean record, and one that is deleted leaves nothing behind but its deliveries.
 */
export function followSubscriptions(strapi: Core.Strapi): void {
  const start = async (result: unknown) => {
    const { id } = written.parse(result);
    await ensureSecrets(strapi, [id]);
  };
  strapi.db.lifecycles.subscribe({
    models: [SUBSCRIPTION],
    async afterCreate({ result }) {
      await start(result);
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
