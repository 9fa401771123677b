import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { currentActor } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { beforeCommit } from '../../platform/change-log';
import { lockRows, withKnex } from '../../platform/database';
import { nextDue } from './plan';
import { columns, rows, TABLE } from './store';
import { ARTICLE } from '../../articles/uids';

/**
 * Updates schedules in the transaction that changes their articles.
 *
 * - A delete deletes the schedule.
 * - A publish by a person removes the planned publish. Otherwise the scheduler would later publish an
 *   unfinished draft. A planned unpublish stays. An article that the same transaction has created keeps
 *   both: the bin has restored it with its schedule.
 * - A publish or unpublish by a person clears the failure of the same action.
 */
export function syncSchedulesWithWrites(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale, created } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const article = { documentId, locale };
      if (action === 'delete') await deleteSchedule(strapi, article);
      // The scheduler updates the schedule of its own writes.
      if (created || currentActor(strapi).scheduled) continue;
      if (action === 'publish' || action === 'unpublish') {
        await applyManualAction(strapi, article, action);
      }
    }
  });
}

const idRows = z.array(z.object({ id: z.number() }));

/**
 * Deletes a schedule, unless an instance has claimed it. Waiting for that instance could deadlock: some
 * deletes do not lock the document, and the instance may wait for a row of the article. It finds no
 * article afterwards, and deletes the schedule itself.
 */
async function deleteSchedule(
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
 * Removes the part of a schedule that a person has just done. The row lock is free soon: this
 * transaction has the lock of the document, so no scheduler is publishing the article.
 */
async function applyManualAction(
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
    const isRepaired = (failure?.action === 'unpublish') === (done === 'unpublish');
    const stillFailed = failure === null || isRepaired ? null : failure;
    if (remaining.publishAt === plan.publishAt && stillFailed === failure) return;
    const row = knex(TABLE).where({ id });
    if (nextDue(remaining) === null && stillFailed === null) {
      await row.delete();
      return;
    }
    await row.update(columns(remaining, stillFailed));
  });
}
