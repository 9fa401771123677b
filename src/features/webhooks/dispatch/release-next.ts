import type { Core } from '@strapi/strapi';
import { marks, runSql } from '../sql';
import { DELIVERIES } from '../tables';

/**
 * Makes the next held delivery of each document due, once the earlier one had its first attempt. Thus
 * receivers first hear of the changes of a document in their order.
 */
export async function releaseNext(
  strapi: Core.Strapi,
  attempted: readonly number[],
): Promise<void> {
  if (attempted.length === 0) return;
  await runSql(
    strapi,
    `update ${DELIVERIES} set held = 0
     where held = 1 and id in (
       select (
         select next.id from ${DELIVERIES} as next
         where next.subscription_id = done.subscription_id
           and next.document_id = done.document_id
           and next.state = 'waiting' and next.attempts = 0
         order by next.id limit 1
       ) from ${DELIVERIES} as done where done.id in (${marks(attempted)})
     )`,
    attempted,
  );
}
