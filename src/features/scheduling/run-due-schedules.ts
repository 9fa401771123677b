import type { Core } from '@strapi/strapi';
import { asActor } from '../../platform/actors';
import { lockDocument, tryLockDocument } from '../../platform/database';
import { claimAgain, claimDue, completeAction, isAnyDue } from './claim';
import { dueAction, planAfter } from './plan';
import { ArticleGoneError, missedFailure, recordFailure, type Run } from './schedule-failures';
import type { ScheduledAction } from './schedule-states';
import { schedulingSettings } from './settings';
import type { Schedule } from './store';
import { ARTICLE } from '../../articles/uids';

/**
 * Runs all due schedules, several at a time. Each runs exactly once, on however many instances: the
 * claim, the action and its result are one transaction.
 *
 * @returns the number of schedules
 * @throws AggregateError if some of them could neither run nor record their failure
 */
export async function runDueSchedules(strapi: Core.Strapi): Promise<number> {
  if (!(await isAnyDue(strapi, new Date()))) return 0;
  const { concurrency } = schedulingSettings(strapi);
  const inFlight = new Set<number>();
  // Wait for every lane, so that none runs on after this function has thrown.
  const lanes = await Promise.allSettled(
    Array.from({ length: concurrency }, async () => {
      let count = 0;
      while (await runNext(strapi, inFlight)) count += 1;
      return count;
    }),
  );
  const failures = lanes.flatMap((lane): unknown[] =>
    lane.status === 'rejected' ? [lane.reason] : [],
  );
  if (failures.length > 0) {
    throw new AggregateError(failures, 'Running some due schedules failed.', {
      cause: failures[0],
    });
  }
  return lanes.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
}

/**
 * Claims and runs one due schedule.
 *
 * @param inFlight schedules of this process, which are not claimed. A failed run releases its claim
 *   before the failure is recorded. If recording fails too, the schedule stays in the set until the
 *   next poll.
 * @returns `false` if there is no schedule to claim
 */
async function runNext(strapi: Core.Strapi, inFlight: Set<number>): Promise<boolean> {
  const first = await runClaimed(strapi, async () => {
    const schedule = await claimDue(strapi, new Date(), [...inFlight]);
    if (schedule === null) return null;
    inFlight.add(schedule.id);
    const hasArticleLock = await tryLockDocument(strapi, ARTICLE, schedule.documentId);
    return { schedule, hasArticleLock };
  });
  if (first === null) return false;
  if (!first.hasArticleLock) {
    // Another transaction writes the article, and may need the schedule. The claim has ended with its
    // transaction, so this waits for the article without holding the schedule.
    await runClaimed(strapi, async () => {
      await lockDocument(strapi, ARTICLE, first.schedule.documentId);
      const schedule = await claimAgain(strapi, first.schedule);
      return schedule === null ? null : { schedule, hasArticleLock: true };
    });
  }
  inFlight.delete(first.schedule.id);
  return true;
}

interface Claim {
  schedule: Schedule;
  hasArticleLock: boolean;
}

/**
 * Claims a schedule and runs its action in one transaction, if the claim has the lock of the article.
 *
 * @returns the claim, or `null` if there was none
 */
async function runClaimed(
  strapi: Core.Strapi,
  claimSchedule: () => Promise<Claim | null>,
): Promise<Claim | null> {
  const begun: { claim?: Claim; run?: Run } = {};
  try {
    await strapi.db.transaction(async ({ commit }: { commit: () => Promise<void> }) => {
      const claim = await claimSchedule();
      if (claim === null) return;
      begun.claim = claim;
      if (!claim.hasArticleLock) return;
      const { schedule } = claim;
      const run = { schedule, action: dueAction(schedule.plan, new Date()) };
      begun.run = run;
      await asActor({ ...schedule.setBy, scheduled: true }, async () => {
        const logResult = await runAction(strapi, run);
        // Commit as this actor: listeners before the commit, such as revisions, record who has scheduled.
        await commit();
        logResult();
      });
    });
  } catch (error) {
    const { run } = begun;
    if (run === undefined) throw error;
    // The transaction was rolled back. If several instances fail, the first one records the failure.
    await strapi.db.transaction(() => recordFailure(strapi, run, error));
  }
  return begun.claim ?? null;
}

/** @returns a function that logs the result, to be called after the commit */
async function runAction(strapi: Core.Strapi, { schedule, action }: Run): Promise<() => void> {
  const { documentId, locale, plan } = schedule;
  if (action === null) {
    await completeAction(strapi, schedule, plan, null);
    return () => undefined;
  }
  await writeArticle(strapi, schedule, action);
  const missed = action === 'miss' ? missedFailure() : null;
  await completeAction(strapi, schedule, planAfter(plan, action), missed ?? schedule.failure);
  return () => {
    const details = { documentId, locale, action };
    if (missed === null) strapi.log.info('A schedule ran.', details);
    else strapi.log.warn('A schedule was missed; its article was not published.', details);
  };
}

async function writeArticle(
  strapi: Core.Strapi,
  { documentId, locale }: Schedule,
  action: ScheduledAction,
): Promise<void> {
  if (action !== 'publish') {
    await strapi.documents(ARTICLE).unpublish({ documentId, locale });
    return;
  }
  const { entries } = await strapi.documents(ARTICLE).publish({ documentId, locale });
  if (entries.length === 0) throw new ArticleGoneError();
}
