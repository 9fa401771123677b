import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, lockDocument, transactionWithRetries, withKnex } from '../../platform/database';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';
import { DAY, draftHistorySettings, HOUR, type DraftHistorySettings } from './settings';
import { TABLE } from './store';
import { thin } from './thinning';

/** Articles per query for what is due. */
const BATCH = 100;

const addresses = z.array(
  z
    .object({ document_id: z.string(), locale: z.string() })
    .transform(({ document_id: documentId, locale }) => ({ documentId, locale })),
);

/**
 * Thins the history of every article that has replaced drafts which are old enough. Each article has a
 * transaction of its own, so a crash loses nothing, and two instances may do the same at once.
 *
 * @param now in milliseconds
 */
export async function thinDueDrafts(strapi: Core.Strapi, now = Date.now()): Promise<void> {
  const settings = draftHistorySettings(strapi);
  for (const find of [findOld, findCrowded]) {
    for (;;) {
      const articles = await find(strapi, settings, now);
      for (const article of articles) await thinArticle(strapi, article, settings, now);
      if (articles.length < BATCH) break;
    }
  }
}

type Find = (
  strapi: Core.Strapi,
  settings: DraftHistorySettings,
  now: number,
) => Promise<ArticleAddress[]>;

/** Finds articles with drafts that have reached their next stage. */
const findOld: Find = async (strapi, { everySaveHours, hourlyDays, dailyDays }, now) => {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE).distinct('document_id', 'locale').limit(BATCH);
    for (const [thinned, ms] of [
      everySaveHours * HOUR,
      hourlyDays * DAY,
      dailyDays * DAY,
    ].entries()) {
      void query.orWhere((either) => {
        void either.where({ thinned }).where('replaced_at', '<=', new Date(now - ms));
      });
    }
    return query;
  });
  return addresses.parse(found);
};

/** Finds articles with more recent drafts than the settings allow. */
const findCrowded: Find = async (strapi, { maxSaves }) => {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select('document_id', 'locale')
      .where({ thinned: 0 })
      .whereNotNull('replaced_at')
      .groupBy('document_id', 'locale')
      .havingRaw('count(*) > ?', [maxSaves])
      .limit(BATCH),
  );
  return addresses.parse(found);
};

const replacedRows = z.array(
  z
    .object({
      id: z.coerce.string(),
      at: z.coerce.date(),
      replaced_at: z.coerce.date(),
      thinned: z.literal([0, 1, 2]),
    })
    .transform(({ id, at, replaced_at, thinned }) => ({
      id,
      at: at.getTime(),
      replacedAt: replaced_at.getTime(),
      thinned,
    })),
);

async function thinArticle(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  settings: DraftHistorySettings,
  now: number,
): Promise<void> {
  await transactionWithRetries(strapi, async () => {
    await lockDocument(strapi, ARTICLE, documentId);
    await withKnex(strapi, async (knex) => {
      const found: unknown = await knex(TABLE)
        .select('id', 'at', 'replaced_at', 'thinned')
        .where({ document_id: documentId, locale })
        .whereNotNull('replaced_at')
        .orderBy('id');
      const { remove, advance } = thin(replacedRows.parse(found), now, settings);
      for (const ids of chunks(remove)) await knex(TABLE).whereIn('id', ids).delete();
      for (const stage of [1, 2] as const) {
        for (const ids of chunks(advance[stage])) {
          await knex(TABLE).whereIn('id', ids).update({ thinned: stage });
        }
      }
    });
  });
}
