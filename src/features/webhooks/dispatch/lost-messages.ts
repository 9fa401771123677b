import type { Core } from '@strapi/strapi';
import { nowSql } from '../clock';
import { marks, runSql } from '../sql';
import { DELIVERIES } from '../tables';
import { releaseNext } from './release-next';

/**
 * Ends deliveries whose messages somebody deleted from the database. They have nothing to send, and the
 * later changes of their documents must not wait for them.
 */
export async function endWithoutMessages(strapi: Core.Strapi, ids: number[]): Promise<void> {
  const now = nowSql(strapi);
  await strapi.db.transaction(async () => {
    await runSql(
      strapi,
      `update ${DELIVERIES} set state = 'failed', held = 0, set_at = ${now}, finished_at = ${now},
         leased_by = null, error_code = 'MESSAGE_GONE', error = ?
       where id in (${marks(ids)}) and state = 'waiting'`,
      ['The message of this delivery was deleted from the database, so nothing was sent.', ...ids],
    );
    await releaseNext(strapi, ids);
  });
  strapi.log.error('Webhook deliveries have failed: their messages were deleted.', {
    deliveries: ids,
  });
}
