import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks } from '../../../platform/database';
import { isPostgres, nowSql } from '../clock';
import { marks, runSql, type Value } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';

/** What is sent to some subscriptions. */
export interface Message {
  event: string;
  uid: string | null;
  documentId: string | null;
  locale: string | null;
  title: string | null;
  sequence: number | null;
  /** Strapi's body; `id` is put before it. */
  body: object;
  subscriptions: readonly number[];
}

/** Rows of one statement; SQLite takes 32,766 values. */
const CHUNK = 500;
const MAX_TITLE = 255;

const ids = z.array(z.object({ id: z.coerce.number() }).transform(({ id }) => id));

/** Records messages and a delivery of each to its subscriptions, in the current transaction. */
export async function storeMessages(
  strapi: Core.Strapi,
  messages: readonly Message[],
): Promise<void> {
  for (const some of chunks(messages, CHUNK)) {
    const now = nowSql(strapi);
    const rows = some.map(({ event, uid, documentId, locale, title, sequence, body }): Value[] => {
      const id = `msg_${randomUUID().replaceAll('-', '')}`;
      const text = JSON.stringify(Object.assign({ id }, body, { id }));
      return [
        id,
        event,
        uid,
        documentId,
        locale,
        title?.slice(0, MAX_TITLE) ?? null,
        sequence,
        text,
      ];
    });
    // In the order of the rows: both databases number a statement's rows as it lists them.
    const inserted = ids.parse(
      await runSql(
        strapi,
        `insert into ${MESSAGES}
         (webhook_id, event, uid, document_id, locale, title, sequence, body, created_at)
         values ${rows.map((row) => `(${marks(row)}, ${now})`).join(', ')} returning id`,
        rows.flat(),
      ),
    );
    inserted.sort((one, other) => one - other);
    const deliveries = some.flatMap(({ event, documentId, subscriptions }, index) =>
      subscriptions.map((id): Value[] => [inserted[index] ?? null, id, event, documentId]),
    );
    for (const part of chunks(deliveries, CHUNK)) await storeDeliveries(strapi, part);
  }
}

/**
 * A delivery behind one of an earlier change of the same document waits until that one has been
 * attempted, so that a dispatcher does not come upon it before. The earlier row is locked until the
 * commit: who records its attempt meanwhile waits, and then sees what to let go on. Where it is
 * locked already, its attempt is just being recorded, and there is nothing to wait for.
 */
async function storeDeliveries(strapi: Core.Strapi, rows: readonly Value[][]): Promise<void> {
  const now = nowSql(strapi);
  const lock = isPostgres(strapi) ? 'for share skip locked' : '';
  const types = ['bigint', 'integer', 'varchar(255)', 'varchar(255)'];
  const row = `(${types.map((type) => `cast(? as ${type})`).join(', ')})`;
  await runSql(
    strapi,
    `with target(message_id, subscription_id, event, document_id) as (
       values ${rows.map(() => row).join(', ')}
     )
     insert into ${DELIVERIES}
       (message_id, subscription_id, event, document_id, state, held, attempts, tries,
        next_at, set_at, created_at)
     select message_id, subscription_id, event, document_id, 'waiting',
       case when document_id is not null and exists (
         select 1 from (
           select earlier.id from ${DELIVERIES} as earlier
           where earlier.subscription_id = target.subscription_id
             and earlier.document_id = target.document_id
             and earlier.state = 'waiting' and earlier.attempts = 0
           order by earlier.id desc limit 1 ${lock}
         ) as pending
       ) then 1 else 0 end,
       0, 0, ${now}, ${now}, ${now}
     from target`,
    rows.flat(),
  );
}
