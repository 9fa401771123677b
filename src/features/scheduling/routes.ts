import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { currentActor } from '../../platform/actors';
import {
  addEditorActions,
  addEditorRoutes,
  ConflictError,
  refuse,
} from '../../platform/admin-http';
import {
  authorizedArticle,
  readableAmong,
  readableDraftIds,
  withReadableTitles,
  type ArticleAddress,
} from '../../articles/permissions';
import { parseOrThrow } from '../../platform/http';
import { lockDocument } from '../../platform/database';
import { siteTimeZone } from '../../articles/site';
import { planOf, type ScheduleRequest } from './plan';
import {
  holdArticle,
  replaceSchedule,
  scheduleOf,
  scheduleToChange,
  schedulesOf,
  upcoming,
  type Schedule,
} from './stored';
import { instantOf, localTime, offsetAt } from './wall-clock';

const wishShape = z.strictObject({
  publishAt: z.string().max(32).nullable(),
  unpublishAt: z.string().max(32).nullable(),
  /** That of the schedule which the editor saw; `null` where there was none. */
  version: z.string().max(64).nullable(),
  /** That of the clock by which the editor chose the times. */
  timeZone: z.string().max(64),
});

const listShape = z.object({
  locale: z.string().min(1).max(64),
  documentIds: z
    .string()
    .max(10_000)
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string()).max(100)),
});

/** The admin panel's requests about schedules. */
export async function registerScheduling(strapi: Core.Strapi): Promise<void> {
  await addEditorActions(strapi, [{ name: 'schedule', displayName: 'Schedule' }]);
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/clock',
      handler: async () => ({ timeZone: await siteTimeZone(strapi) }),
    },
    {
      method: 'GET',
      path: '/schedules',
      handler: async (ctx) => {
        const { documentIds, locale } = parseOrThrow(listShape, ctx.query);
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
      handler: async (ctx) => answerFor(strapi, await authorizedArticle(strapi, ctx, 'read')),
    },
    {
      method: 'PUT',
      path: '/schedules/:documentId',
      action: 'api::article.schedule',
      handler: async (ctx) => {
        // What is scheduled happens in the editor's name: who may not publish may not let it be done.
        const article = await authorizedArticle(strapi, ctx, 'publish');
        const { publishAt, unpublishAt, ...seen } = parseOrThrow(wishShape, ctx.request.body);
        await save(strapi, article, { publishAt, unpublishAt }, seen);
        return answerFor(strapi, article);
      },
    },
  ]);
}

/** What the form showed when the editor chose. */
type Seen = Pick<z.infer<typeof wishShape>, 'version' | 'timeZone'>;

async function save(
  strapi: Core.Strapi,
  article: ArticleAddress,
  wish: ScheduleRequest,
  seen: Seen,
): Promise<void> {
  const zone = await siteTimeZone(strapi);
  if (zone !== seen.timeZone) {
    throw new ConflictError(
      `The site's time zone is ${zone} now, and no longer ${seen.timeZone}. Look at the times again, and set them anew.`,
      { code: 'ZONE_CHANGED', values: { zone, before: seen.timeZone } },
    );
  }
  const planned = planOf(wish, zone, new Date());
  if ('fault' in planned) {
    const { field, code, message, values } = planned.fault;
    refuse(field, code, message, values);
  }
  await strapi.db.transaction(async () => {
    // As every write to the article, which touches its schedule after it has this lock.
    await lockDocument(strapi, 'api::article.article', article.documentId);
    const present = await scheduleToChange(strapi, article);
    if ((present?.version ?? null) !== seen.version) {
      throw new ConflictError(
        'The schedule has changed since you opened it. Look at it as it is now, and set it anew.',
        { code: 'SCHEDULE_CHANGED' },
      );
    }
    await replaceSchedule(strapi, article, planned.plan, currentActor(strapi));
    if (!(await holdArticle(strapi, article))) {
      throw new errors.NotFoundError('The article was deleted meanwhile; nothing is scheduled.', {
        code: 'ARTICLE_GONE',
        values: { locale: article.locale },
      });
    }
  });
}

async function answerFor(strapi: Core.Strapi, article: ArticleAddress) {
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

const publishedRow = z.object({ publishedAt: z.string() }).nullable();

/** When an article was published last; `null` where it is not. Not a time of the site's clock. */
async function publishedAt(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<string | null> {
  const found: unknown = await strapi.db.query('api::article.article').findOne({
    select: ['publishedAt'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
  });
  return publishedRow.parse(found)?.publishedAt ?? null;
}

/** An instant as the site's clock shows it, and whether it shows that time twice. */
function sayInstant(at: Date, zone: string) {
  const local = localTime(at, zone);
  const isRepeated = instantOf(local, zone).kind === 'twice';
  return { local, offset: offsetAt(at, zone), at, isRepeated };
}

/** A schedule as the admin panel reads it: local times of the site's zone, with their offsets. */
function present({ documentId, locale, plan, version, setBy, failure }: Schedule, zone: string) {
  const said = (at: Date | null) => (at === null ? null : sayInstant(at, zone));
  return {
    documentId,
    locale,
    timeZone: zone,
    publishAt: said(plan.publishAt),
    unpublishAt: said(plan.unpublishAt),
    version,
    setBy: setBy.name,
    failure: failure === null ? null : { ...failure, at: said(new Date(failure.at)) },
  };
}
