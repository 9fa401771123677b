import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks } from '../../../platform/database';
import { isPostgres, nowSql } from '../clock';
import { destinationId } from '../destinations';
import { newMessageId } from '../message-id';
import { marks, runSql, type Value } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';

/** A message to some subscriptions. */
export interface Message {
  event: string;
  uid: string | null;
  documentId: string | null;
  locale: string | null;
  title: string | null;
  sequence: number | null;
  /** The body without its `id`. A text is sent as it is. */
  body: object | string;
  subscriptions: readonly number[];
}

/** A message to receivers of other features, which `destinations.ts` describes. */
export interface DestinationMessage {
  event: string;
  /** Names the message in the panel. */
  title: string;
  body: string;
  /** The addresses of the receivers. */
  urls: readonly string[];
}

/** Stores messages to receivers of other features, in the current transaction. */
export const storeForDestinations = (
  strapi: Core.Strapi,
  messages: readonly DestinationMessage[],
): Promise<void> =>
  storeMessages(
    strapi,
    messages.map(({ urls, ...message }) => ({
      ...message,
      ...NO_DOCUMENT,
      subscriptions: urls.map(destinationId),
    })),
  );

const NO_DOCUMENT = { uid: null, documentId: null, locale: null, sequence: null };

/** Rows per statement. SQLite allows 32,766 values in one (https://sqlite.org/limits.html). */
const CHUNK = 500;
const MAX_TITLE = 255;

const ids = z.array(z.object({ id: z.coerce.number() }).transform(({ id }) => id));

/** Stores messages, and a delivery of each to each of its subscriptions, in the current transaction. */
export async function storeMessages(
  strapi: Core.Strapi,
  messages: readonly Message[],
): Promise<void> {
  for (const some of chunks(messages, CHUNK)) {
    const now = nowSql(strapi);
    const rows = some.map(({ event, uid, documentId, locale, title, sequence, body }): Value[] => {
      const id = newMessageId();
      const text =
        typeof body === 'string' ? body : JSON.stringify(Object.assign({ id }, body, { id }));
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
    // Both databases number the rows of a statement in their order, but may return them in another.
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
 * Stores deliveries. A delivery is held while an earlier change of the same document has not been
 * attempted. The earlier row is locked until the commit, so a recorder of its attempt waits, and then
 * finds the held row to release. If the row is locked already, its attempt is being recorded right now
 * and the new delivery is not held.
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
