import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { asActor } from '../actors';
import { dueDeed, planAfter, type Deed } from './plan';
import {
  claimDue,
  isAnyDue,
  postpone,
  settle,
  faultShape,
  type Failure,
  type Schedule,
} from './stored';
import { schedulingSettings } from './settings';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

/** Failures of the system itself, such as a lost connection, are tried again this often. */
const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 2_000;

/** Something that was due and could not be done. */
class DeedError extends Error {
  constructor(
    readonly schedule: Schedule,
    readonly deed: Deed,
    cause: unknown,
  ) {
    super(`The article could not be ${deed}ed.`, { cause });
  }
}

/**
 * Does everything that is due, each exactly once however many instances are at it, several at a
 * time.
 *
 * @returns how many schedules it dealt with
 */
export async function doWhatIsDue(strapi: Core.Strapi): Promise<number> {
  if (!(await isAnyDue(strapi, new Date()))) return 0;
  const { concurrency } = schedulingSettings(strapi);
  const underWay = new Set<number>();
  const counts = await Promise.all(
    Array.from({ length: concurrency }, async () => {
      let count = 0;
      while (await doNext(strapi, underWay)) count += 1;
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @param underWay what this process is at: a failure frees a schedule before it can be noted
 * @returns false where nothing is due that nobody else is at
 */
async function doNext(strapi: Core.Strapi, underWay: Set<number>): Promise<boolean> {
  let claimed: Schedule | null = null;
  try {
    return await strapi.db.transaction(async () => {
      claimed = await claimDue(strapi, new Date(), [...underWay]);
      if (claimed === null) return false;
      underWay.add(claimed.id);
      await doOne(strapi, claimed);
      return true;
    });
  } catch (error) {
    if (!(error instanceof DeedError)) throw error;
    // What was done of it is undone. Another instance may fail at it too; the first to note it, does.
    await strapi.db.transaction(() => note(strapi, error));
    return true;
  } finally {
    forget(underWay, claimed);
  }
}

const forget = (underWay: Set<number>, schedule: Schedule | null) => {
  if (schedule !== null) underWay.delete(schedule.id);
};

async function doOne(strapi: Core.Strapi, schedule: Schedule): Promise<void> {
  const { documentId, locale, plan } = schedule;
  const deed = dueDeed(plan, new Date());
  if (deed === null) {
    // It waited for another attempt, and has been moved since.
    await settle(strapi, schedule, plan, null);
    return;
  }
  try {
    await asActor({ ...schedule.setBy, scheduled: true }, () => perform(strapi, schedule, deed));
    const missed = deed === 'miss' ? failureOf(deed, MISSED) : null;
    await settle(strapi, schedule, planAfter(plan, deed), missed ?? schedule.failure);
    const level = missed === null ? 'info' : 'warn';
    strapi.log[level](missed?.message ?? `Scheduled: ${deed}ed an article.`, {
      documentId,
      locale,
    });
  } catch (error) {
    throw new DeedError(schedule, deed, error);
  }
}

async function perform(
  strapi: Core.Strapi,
  { documentId, locale }: Schedule,
  deed: Deed,
): Promise<void> {
  if (deed !== 'publish') {
    await strapi.documents(ARTICLE).unpublish({ documentId, locale });
    return;
  }
  const { entries } = await strapi.documents(ARTICLE).publish({ documentId, locale });
  if (entries.length === 0) {
    throw new errors.NotFoundError(
      'The article has been deleted, or its version in this language.',
    );
  }
}

/** Keeps why something was not done, or tries again later where the article is not to blame. */
async function note(strapi: Core.Strapi, { schedule, deed, cause }: DeedError): Promise<void> {
  const { documentId, locale, plan, attempts } = schedule;
  const isTheArticles = cause instanceof errors.ApplicationError;
  if (!isTheArticles && attempts < MAX_ATTEMPTS) {
    const retryInMs = FIRST_RETRY_MS * 2 ** attempts;
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

function failureOf(deed: Deed, cause: unknown): Failure {
  const known: errors.ApplicationError | null =
    cause instanceof errors.ApplicationError ? cause : null;
  return {
    deed,
    at: new Date().toISOString(),
    message: known?.message ?? 'The system failed again and again; its log tells why.',
    errors: faults.safeParse(known?.details).data?.errors ?? [],
  };
}
