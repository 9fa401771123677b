import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publishedAt } from '../../../articles/read';
import { CHANGES_TABLE } from '../../../platform/change-log';
import { runSql } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';
import { columnsOf, deliveryFrom, JOINED } from './deliveries';
import { ARTICLE } from '../../../articles/uids';

const publishRow = z.object({
  sequence: z.coerce.number(),
  created_at: z.coerce.number(),
  body: z.string().transform((text) => body.parse(JSON.parse(text)).entry.publishedAt),
});

const body = z.object({ entry: z.object({ publishedAt: z.coerce.date().optional() }) });

/**
 * Tells which subscriptions have received the last publish of an article in one locale.
 *
 * The newest publish with a message may not be the last one: failed deliveries are stored for longer than
 * succeeded ones, and the last publish may have had no subscribers. The function then returns nothing,
 * which it detects by a `publishedAt` that differs from that of the message.
 */
export async function articleState(strapi: Core.Strapi, documentId: string, locale: string) {
  const [row] = await runSql(
    strapi,
    `select m.sequence, m.created_at, m.body from ${MESSAGES} as m
     where m.document_id = ? and m.uid = ? and m.locale = ?
       and (m.event = 'entry.publish' or exists (
         select 1 from ${CHANGES_TABLE} as c where c.id = m.sequence and c.action = 'publish'
       ))
     order by m.sequence desc limit 1`,
    [documentId, ARTICLE, locale],
  );
  if (row === undefined) return NOTHING;
  const { sequence, created_at: at, body: publishedThen } = publishRow.parse(row);
  const present = await publishedAt(strapi, { documentId, locale });
  if (
    publishedThen !== undefined &&
    present !== null &&
    publishedThen.getTime() !== present.getTime()
  ) {
    return NOTHING;
  }
  // Subscriptions without `entry.publish` got the same change as `entry.create` or `entry.update`.
  const rows = await runSql(
    strapi,
    `select ${columnsOf(strapi)} from ${DELIVERIES} as d ${JOINED}
     where d.document_id = ? and m.sequence = ? and m.locale = ?
     order by w.name, d.id limit 1000`,
    [documentId, sequence, locale],
  );
  return {
    publish: { sequence, at: new Date(at).toISOString() },
    subscriptions: rows.map((one) => {
      const { id, subscription, message, createdAt, ...delivery } = deliveryFrom(strapi, one);
      return { ...subscription, deliveryId: id, ...delivery };
    }),
  };
}

const NOTHING = { publish: null, subscriptions: [] };
