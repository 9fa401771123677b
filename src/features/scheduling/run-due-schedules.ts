import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { asActor } from '../../platform/actors';
import { dueAction, planAfter, type ScheduledAction } from './plan';
import { lockDocument, tryLockDocument } from '../../platform/database';
import { claimAgain, claimDue, isAnyDue, postpone, settle } from './claimed';
import { faultShape, type Failure, type Schedule } from './stored';
import { schedulingSettings } from './settings';
import { ARTICLE } from '../../articles/uids';

/** Failures of the system itself, such as a lost connection, are tried again this often. */
const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 2_000;

/** What was due; `null` for nothing, where it waited for another attempt and has been moved since. */
interface Work {
  schedule: Schedule;
  deed: ScheduledAction | null;
}

/**
 * Does everything that is due, each exactly once however many instances are at it, several at a
 * time.
 *
 * @returns how many schedules it dealt with
 */
export async function runDueSchedules(strapi: Core.Strapi): Promise<number> {
  if (!(await isAnyDue(strapi, new Date()))) return 0;
  const { concurrency } = schedulingSettings(strapi);
  const underWay = new Set<number>();
  // Each to its end: one that fails must not leave the others running behind the caller's back.
  const lanes = await Promise.allSettled(
    Array.from({ length: concurrency }, async () => {
      let count = 0;
      while (await doNext(strapi, underWay)) count += 1;
      return count;
    }),
  );
  const failures = lanes.flatMap((lane): unknown[] =>
    lane.status === 'rejected' ? [lane.reason] : [],
  );
  if (failures.length > 0) {
    throw new AggregateError(failures, 'Not all that is due could be done or noted.', {
      cause: failures[0],
    });
  }
  return lanes.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
}

/**
 * @param underWay what this process is at: a failure frees a schedule before it can be noted, and
 * one that cannot be noted is left for the next look
 * @returns false where nothing is due that nobody else is at
 */
async function doNext(strapi: Core.Strapi, underWay: Set<number>): Promise<boolean> {
  const first = await attempt(strapi, async () => {
    const schedule = await claimDue(strapi, new Date(), [...underWay]);
    if (schedule === null) return null;
    underWay.add(schedule.id);
    const isHeld = await tryLockDocument(strapi, ARTICLE, schedule.documentId);
    return { schedule, isHeld };
  });
  if (first === null) return false;
  if (!first.isHeld) {
    // Someone writes the article, perhaps a publish by hand, which settles the schedule. Wait for it
    // without holding the schedule, which that write may wait for.
    await attempt(strapi, async () => {
      await lockDocument(strapi, ARTICLE, first.schedule.documentId);
      const schedule = await claimAgain(strapi, first.schedule);
      return schedule === null ? null : { schedule, isHeld: true };
    });
  }
  underWay.delete(first.schedule.id);
  return true;
}

/** A schedule that is held, and whether its article is. */
interface Claimed {
  schedule: Schedule;
  isHeld: boolean;
}

/**
 * Does what a schedule says in the transaction that claims it, if its article is held as well.
 *
 * @returns what was claimed; `null` for nothing
 */
async function attempt(
  strapi: Core.Strapi,
  claim: () => Promise<Claimed | null>,
): Promise<Claimed | null> {
  const held: { claimed?: Claimed; work?: Work } = {};
  try {
    await strapi.db.transaction(async ({ commit }: { commit: () => Promise<void> }) => {
      const claimed = await claim();
      if (claimed === null) return;
      held.claimed = claimed;
      if (!claimed.isHeld) return;
      const { schedule } = claimed;
      const work = { schedule, deed: dueAction(schedule.plan, new Date()) };
      held.work = work;
      await asActor({ ...schedule.setBy, scheduled: true }, async () => {
        const report = await doOne(strapi, work);
        // Here and not after this callback: what is kept of a publish just before its commit, such
        // as its revision, is owed to who scheduled it.
        await commit();
        report();
      });
    });
  } catch (error) {
    const { work } = held;
    if (work === undefined) throw error;
    // What was done of it is undone. Another instance may fail at it too; the first to note it, does.
    await strapi.db.transaction(() => note(strapi, work, error));
  }
  return held.claimed ?? null;
}

/** @returns a function that logs what was done, to be called once it is committed */
async function doOne(strapi: Core.Strapi, { schedule, deed }: Work): Promise<() => void> {
  const { documentId, locale, plan } = schedule;
  if (deed === null) {
    await settle(strapi, schedule, plan, null);
    return () => undefined;
  }
  await perform(strapi, schedule, deed);
  const missed = deed === 'miss' ? failureOf(deed, MISSED) : null;
  await settle(strapi, schedule, planAfter(plan, deed), missed ?? schedule.failure);
  const level = missed === null ? 'info' : 'warn';
  return () => {
    const message = missed?.message ?? `Scheduled: ${deed}ed an article.`;
    strapi.log[level](message, { documentId, locale });
  };
}

async function perform(
  strapi: Core.Strapi,
  { documentId, locale }: Schedule,
  deed: ScheduledAction,
): Promise<void> {
  if (deed !== 'publish') {
    await strapi.documents(ARTICLE).unpublish({ documentId, locale });
    return;
  }
  const { entries } = await strapi.documents(ARTICLE).publish({ documentId, locale });
  if (entries.length === 0) throw new ArticleGone();
}

/** Deleted while its schedule was being followed. */
class ArticleGone extends Error {}

/** Keeps why something was not done, or tries again later where the article is not to blame. */
async function note(strapi: Core.Strapi, { schedule, deed }: Work, cause: unknown): Promise<void> {
  const { documentId, locale, plan, attempts } = schedule;
  if (cause instanceof ArticleGone) {
    strapi.log.warn(
      'An article that was scheduled has been deleted, or its version in a language.',
      {
        documentId,
        locale,
      },
    );
    await settle(strapi, schedule, { publishAt: null, unpublishAt: null }, null);
    return;
  }
  const isTheArticles = cause instanceof errors.ApplicationError;
  if (deed === null || (!isTheArticles && attempts < MAX_ATTEMPTS)) {
    const retryInMs = FIRST_RETRY_MS * 2 ** Math.min(attempts, MAX_ATTEMPTS);
    strapi.log.error('A schedule could not be followed; it is tried again.', {
      documentId,
      locale,
      deed,
      retryInMs,
      error: cause,
    });
    await postpone(strapi, schedule, new Date(Date.now() + retryInMs));
    return;
  }
  const failure = failureOf(deed, cause);
  if (await settle(strapi, schedule, planAfter(plan, deed), failure)) {
    strapi.log.error(`A schedule could not be followed: ${failure.message}`, {
      documentId,
      locale,
      deed,
      errors: failure.errors.map(({ path, message }) => `${path.join('.')}: ${message}`),
    });
  }
}

const MISSED = new errors.ApplicationError(
  'The article was to be published and unpublished while the system was not running; it was not published.',
);

const faults = z.object({ errors: z.array(faultShape) });

function failureOf(deed: ScheduledAction, cause: unknown): Failure {
  const known: errors.ApplicationError | null =
    cause instanceof errors.ApplicationError ? cause : null;
  return {
    deed,
    at: new Date().toISOString(),
    ...(known === null ? { code: 'SYSTEM_FAILED' as const } : {}),
    message: known?.message ?? 'The system failed again and again; its log tells why.',
    errors: faults.safeParse(known?.details).data?.errors ?? [],
  };
}
