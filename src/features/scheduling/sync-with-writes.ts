import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { currentActor } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { beforeCommit } from '../../platform/change-log';
import { lockRows, withKnex } from '../../platform/database';
import { nextDue } from './plan';
import { columns, rows, TABLE } from './stored';
import { ARTICLE } from '../../articles/uids';

/**
 * Lets schedules follow what is done to their articles, in the transaction that does it. A schedule
 * of a deleted article is deleted, so that it does not meet another article in its place. A publish
 * by hand settles the pending publish: else the draft that is edited on afterwards would go out, half
 * done. A pending unpublish stays. Why an article could not be published, or unpublished, is of no
 * interest once someone has done it.
 */
export function syncSchedulesWithWrites(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const article = { documentId, locale };
      if (action === 'delete') await forgetSchedule(strapi, article);
      // What the scheduler does it settles itself.
      if (currentActor(strapi).scheduled) continue;
      if (action === 'publish' || action === 'unpublish') {
        await settleByHand(strapi, article, action);
      }
    }
  });
}

const idRows = z.array(z.object({ id: z.number() }));

/**
 * Forgets what was scheduled for an article in one language. Not what an instance is at: that one
 * may wait for a row of the article, for not every deletion holds the document, and would never get
 * it if it was waited for. It finds no article, and settles the schedule itself.
 */
async function forgetSchedule(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<void> {
  await withKnex(strapi, async (knex) => {
    const query = knex(TABLE).select('id').where({ document_id: documentId, locale });
    lockRows(strapi, query, 'update-skip-locked');
    const found: unknown = await query;
    const ids = idRows.parse(found).map(({ id }) => id);
    if (ids.length > 0) await knex(TABLE).whereIn('id', ids).delete();
  });
}

/**
 * Settles what of a schedule someone has just done by hand. Waits for nobody but for a moment: who
 * holds a schedule and goes on to its article, holds the document, as this transaction does.
 */
async function settleByHand(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  done: 'publish' | 'unpublish',
): Promise<void> {
  await withKnex(strapi, async (knex) => {
    const query = knex(TABLE).select('*').where({ document_id: documentId, locale });
    lockRows(strapi, query, 'update');
    const found: unknown = await query;
    const [schedule] = rows.parse(found);
    if (schedule === undefined) return;
    const { id, plan, failure } = schedule;
    const remaining = done === 'publish' ? { ...plan, publishAt: null } : plan;
    const isMadeUpFor = (failure?.deed === 'unpublish') === (done === 'unpublish');
    const stillFailed = failure === null || isMadeUpFor ? null : failure;
    if (remaining.publishAt === plan.publishAt && stillFailed === failure) return;
    const mine = knex(TABLE).where({ id });
    if (nextDue(remaining) === null && stillFailed === null) {
      await mine.delete();
      return;
    }
    await mine.update({
      ...columns(remaining),
      due_at: nextDue(remaining),
      attempts: 0,
      failure: stillFailed === null ? null : JSON.stringify(stillFailed),
      version: randomUUID(),
    });
  });
}
