import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Value } from '../sql';
import { DELIVERY_STATES } from '../delivery-states';
import { DELIVERIES, MESSAGES } from '../tables';

const text = z.string().min(1).max(255);
const time = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value));

/** The filter parameters of requests of the panel. */
export const filterShape = z.strictObject({
  state: z.enum(DELIVERY_STATES).optional(),
  event: text.optional(),
  // Those of destinations are negative.
  subscription: z.coerce.number().int().min(-2_147_483_648).max(2_147_483_647).optional(),
  documentId: text.optional(),
  locale: text.optional(),
  uid: text.optional(),
  from: time.optional(),
  to: time.optional(),
});

export type Filter = z.infer<typeof filterShape>;

/** A `where` clause on deliveries `d`, and its values. */
export interface Conditions {
  sql: string;
  values: Value[];
}

/**
 * Translates a filter to SQL. Times are also translated to bounds of the id. Ids rise with time and the
 * list is read by id, so an old page is found without a scan of all newer rows.
 *
 * @throws ValidationError for a locale or type without a document: both are columns of the messages, and
 *   such a filter would have to read all deliveries
 */
export function conditionsOf(filter: Filter): Conditions {
  const parts: string[] = [];
  const values: Value[] = [];
  const add = (sql: string, ...given: Value[]) => {
    parts.push(sql);
    for (const value of given) values.push(value);
  };
  const { state, event, subscription, documentId, locale, uid, from, to } = filter;
  if (state !== undefined) add('d.state = ?', state);
  if (event !== undefined) add('d.event = ?', event);
  if (subscription !== undefined) add('d.subscription_id = ?', subscription);
  if (documentId !== undefined) add('d.document_id = ?', documentId);
  if (from !== undefined) {
    add('d.created_at >= ?', from);
    add(
      `d.id >= (select b.id from ${DELIVERIES} as b where b.created_at >= ? order by b.created_at, b.id limit 1)`,
      from,
    );
  }
  if (to !== undefined) {
    add('d.created_at <= ?', to);
    add(
      `d.id <= (select b.id from ${DELIVERIES} as b where b.created_at <= ? order by b.created_at desc, b.id desc limit 1)`,
      to,
    );
  }
  if (documentId === undefined && (locale !== undefined || uid !== undefined)) {
    throw new errors.ValidationError('"locale" and "uid" narrow a "documentId", which is missing.');
  }
  const inMessage: string[] = [];
  if (locale !== undefined) inMessage.push('f.locale = ?');
  if (uid !== undefined) inMessage.push('f.uid = ?');
  if (inMessage.length > 0) {
    add(
      `exists (select 1 from ${MESSAGES} as f where f.id = d.message_id and ${inMessage.join(' and ')})`,
      ...[locale, uid].filter((value) => value !== undefined),
    );
  }
  return { sql: parts.length === 0 ? '1 = 1' : parts.join(' and '), values };
}
