import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../sql';
import { DELIVERIES, MESSAGES } from '../tables';
import { COLUMNS, deliveryFrom, JOINED } from './deliveries';

const ARTICLE = 'api::article.article';

const publishRow = z.object({ sequence: z.coerce.number(), created_at: z.coerce.number() });

/** Which subscriptions have the last publish of an article in one language, and which not yet. */
export async function articleState(strapi: Core.Strapi, documentId: string, locale: string) {
  const [row] = await runSql(
    strapi,
    `select sequence, created_at from ${MESSAGES}
     where document_id = ? and uid = ? and locale = ? and event = 'entry.publish'
     order by id desc limit 1`,
    [documentId, ARTICLE, locale],
  );
  if (row === undefined) return { publish: null, subscriptions: [] };
  const { sequence, created_at: at } = publishRow.parse(row);
  // Those who listen to no publishes were told of the same change as a creation or an update.
  const rows = await runSql(
    strapi,
    `select ${COLUMNS} from ${DELIVERIES} as d ${JOINED}
     where d.document_id = ? and m.sequence = ? and m.locale = ?
     order by w.name, d.id limit 1000`,
    [documentId, sequence, locale],
  );
  return {
    publish: { sequence, at: new Date(at).toISOString() },
    subscriptions: rows.map((one) => {
      const { id, state, attempts, nextAttemptAt, finishedAt, error, errorCode, subscription } =
        deliveryFrom(one);
      const delivery = { deliveryId: id, state, attempts, nextAttemptAt, finishedAt };
      return { id: subscription.id, name: subscription.name, ...delivery, error, errorCode };
    }),
  };
}
