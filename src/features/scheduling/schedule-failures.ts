import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { completeAction, postpone } from './claim';
import { planAfter } from './plan';
import type { ScheduledAction } from './schedule-states';
import { faultShape, type Failure, type Schedule } from './store';

/** How often a failure of the system itself, such as a lost connection, is retried. */
const MAX_RETRIES = 8;
/** The delay before the first retry. Each further delay is twice as long. */
const FIRST_RETRY_MS = 2_000;

/** One run of a schedule. */
export interface Run {
  schedule: Schedule;
  /** `null` if nothing is due: a retry was waiting, and the plan has changed since. */
  action: ScheduledAction | null;
}

/** The article was deleted while its schedule ran. */
export class ArticleGoneError extends Error {}

/**
 * Records the failure of a run, or postpones the schedule for a retry if the article is not the reason.
 * Call it after the run's transaction was rolled back.
 */
export async function recordFailure(
  strapi: Core.Strapi,
  { schedule, action }: Run,
  cause: unknown,
): Promise<void> {
  const { documentId, locale, plan, attempts } = schedule;
  if (cause instanceof ArticleGoneError) {
    strapi.log.warn('Schedule deleted: its article no longer exists.', { documentId, locale });
    await completeAction(strapi, schedule, { publishAt: null, unpublishAt: null }, null);
    return;
  }
  const isArticleFault = cause instanceof errors.ApplicationError;
  if (action === null || (!isArticleFault && attempts < MAX_RETRIES)) {
    const retryInMs = FIRST_RETRY_MS * 2 ** Math.min(attempts, MAX_RETRIES);
    strapi.log.error('Running a schedule failed; retrying.', {
      documentId,
      locale,
      action,
      retryInMs,
      error: cause,
    });
    await postpone(strapi, schedule, new Date(Date.now() + retryInMs));
    return;
  }
  const failure = failureOf(action, cause);
  if (await completeAction(strapi, schedule, planAfter(plan, action), failure)) {
    strapi.log.error('Running a schedule failed; the panel shows why.', {
      documentId,
      locale,
      action,
      reason: failure.message,
      errors: failure.errors.map(({ path, message }) => `${path.join('.')}: ${message}`),
    });
  }
}

/** The failure of an article whose time has passed while no instance ran. */
export const missedFailure = (): Failure =>
  failureOf(
    'miss',
    new errors.ApplicationError(
      'The article was to be published and unpublished while the system was not running; it was not published.',
    ),
  );

const faults = z.object({ errors: z.array(faultShape) });

function failureOf(action: ScheduledAction, cause: unknown): Failure {
  const articleFault: errors.ApplicationError | null =
    cause instanceof errors.ApplicationError ? cause : null;
  return {
    action,
    at: new Date().toISOString(),
    ...(articleFault === null ? { code: 'SYSTEM_FAILED' as const } : {}),
    message: articleFault?.message ?? 'The system failed repeatedly. Its log contains the cause.',
    errors: faults.safeParse(articleFault?.details).data?.errors ?? [],
  };
}
