import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { currentActor } from '../../platform/actors';
import {
  addEditorRoutes,
  ConflictError,
  fieldError,
  parseBody,
  parseQuery,
} from '../../platform/admin-http';
import {
  articleGoneError,
  authorizedArticle,
  readableAmong,
  readableDraftIds,
  registerArticleActions,
  withReadableTitles,
  type ArticleAddress,
} from '../../articles/permissions';
import { draftAt } from '../../articles/draft-history';
import { requireSeenDraft } from '../../articles/edits';
import { lockDocument } from '../../platform/database';
import { publishedAt } from '../../articles/read';
import { publishingSettings, siteTimeZone } from '../../articles/site';
import { planOf, type ScheduleRequest } from './plan';
import {
  lockArticleRow,
  lockSchedule,
  replaceSchedule,
  scheduleOf,
  schedulesOf,
  upcoming,
  type Schedule,
} from './store';
import { instantOf, localTime, offsetAt } from './wall-clock';

const requestShape = z.strictObject({
  publishAt: z.string().max(32).nullable(),
  unpublishAt: z.string().max(32).nullable(),
  /** The version of the schedule that the form showed, or `null` if there was none. */
  version: z.string().max(64).nullable(),
  /** The time zone in which the form showed its times. */
  timeZone: z.string().max(64),
  /** The edit version of the draft in the form. */
  editVersion: z.int().min(0).optional(),
});

const listShape = z.object({
  locale: z.string().min(1).max(64),
  documentIds: z
    .string()
    .max(10_000)
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string()).max(100)),
});

/** Registers the requests of the panel about schedules. */
export async function registerScheduling(strapi: Core.Strapi): Promise<void> {
  await registerArticleActions(strapi, [{ name: 'schedule', displayName: 'Schedule' }]);
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/publishing',
      handler: () => publishingSettings(strapi),
    },
    {
      method: 'GET',
      path: '/schedules',
      handler: async (ctx) => {
        const { documentIds, locale } = parseQuery(listShape, ctx);
        const zone = await siteTimeZone(strapi);
        const readable = await readableAmong(strapi, ctx, documentIds, locale);
        return (await schedulesOf(strapi, readable, locale)).map((schedule) =>
          present(schedule, zone),
        );
      },
    },
    {
      method: 'GET',
      path: '/schedules/upcoming',
      handler: async (ctx) => {
        const readable = readableDraftIds(strapi, ctx);
        if (readable === null) return [];
        const zone = await siteTimeZone(strapi);
        const schedules = await upcoming(strapi, readable, 10);
        const drafts = await withReadableTitles(
          strapi,
          ctx,
          schedules.map(({ draft }) => draft),
        );
        return schedules.map((schedule, index) => ({
          ...present(schedule, zone),
          title: drafts[index]?.title ?? '',
        }));
      },
    },
    {
      method: 'GET',
      path: '/schedules/:documentId',
      handler: async (ctx) => schedulePage(strapi, await authorizedArticle(strapi, ctx, 'read')),
    },
    {
      method: 'PUT',
      path: '/schedules/:documentId',
      action: 'api::article.schedule',
      handler: async (ctx) => {
        // The scheduler acts in the editor's name, so the editor needs the permission to publish.
        const article = await authorizedArticle(strapi, ctx, 'publish');
        const { publishAt, unpublishAt, ...seen } = parseBody(requestShape, ctx);
        await save(strapi, article, { publishAt, unpublishAt }, seen);
        return schedulePage(strapi, article);
      },
    },
  ]);
}

/** The state that the form showed. */
type Seen = Pick<z.infer<typeof requestShape>, 'version' | 'timeZone' | 'editVersion'>;

async function save(
  strapi: Core.Strapi,
  article: ArticleAddress,
  request: ScheduleRequest,
  seen: Seen,
): Promise<void> {
  const zone = await siteTimeZone(strapi);
  if (zone !== seen.timeZone) {
    throw new ConflictError(
      `The site's time zone has changed from ${seen.timeZone} to ${zone}. Check the times and save again.`,
      { code: 'ZONE_CHANGED', values: { zone, before: seen.timeZone } },
    );
  }
  const planned = planOf(request, zone, new Date());
  if ('fault' in planned) {
    const { field, code, message, values } = planned.fault;
    throw fieldError(field, code, message, values);
  }
  await strapi.db.transaction(async () => {
    // The order of locks in `schedule-states.ts`: the article, then its schedule.
    await lockDocument(strapi, 'api::article.article', article.documentId);
    const present = await lockSchedule(strapi, article);
    if ((present?.version ?? null) !== seen.version) {
      throw new ConflictError(
        'The schedule has changed since you opened it. Reload it and save again.',
        { code: 'SCHEDULE_CHANGED' },
      );
    }
    if (request.publishAt !== null && seen.editVersion !== undefined) {
      await requireSeenDraft(strapi, article, seen.editVersion, draftAt);
    }
    await replaceSchedule(strapi, article, planned.plan, currentActor(strapi));
    if (!(await lockArticleRow(strapi, article))) throw articleGoneError(article);
  });
}

async function schedulePage(strapi: Core.Strapi, article: ArticleAddress) {
  const zone = await siteTimeZone(strapi);
  const schedule = await scheduleOf(strapi, article);
  const now = new Date();
  return {
    timeZone: zone,
    offset: offsetAt(now, zone),
    now: localTime(now, zone),
    publishedAt: await publishedAt(strapi, article),
    schedule: schedule === null ? null : present(schedule, zone),
  };
}

/** An instant as a local time, and whether the clock shows that time twice. */
function localInstant(at: Date, zone: string) {
  const local = localTime(at, zone);
  const isRepeated = instantOf(local, zone).kind === 'twice';
  return { local, offset: offsetAt(at, zone), at, isRepeated };
}

/** A schedule as the panel reads it: local times of the site's zone, with their offsets. */
function present({ documentId, locale, plan, version, setBy, failure }: Schedule, zone: string) {
  const shown = (at: Date | null) => (at === null ? null : localInstant(at, zone));
  return {
    documentId,
    locale,
    timeZone: zone,
    publishAt: shown(plan.publishAt),
    unpublishAt: shown(plan.unpublishAt),
    version,
    setBy: setBy.name,
    failure: failure === null ? null : { ...failure, at: shown(new Date(failure.at)) },
  };
}
