import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { currentActor } from '../actors';
import {
  addEditorActions,
  addEditorRoutes,
  articleFor,
  ConflictError,
  readableTitles,
  refuse,
  type ArticleAddress,
} from '../admin-api';
import { parseOrRefuse } from '../content-api';
import { lockUntilCommit } from '../documents';
import { siteTimeZone } from '../site';
import { planOf, type Wish } from './plan';
import {
  replaceSchedule,
  scheduleOf,
  scheduleToChange,
  schedulesOf,
  upcoming,
  type Schedule,
} from './stored';
import { localTime, offsetAt } from './wall-clock';

const wishShape = z.strictObject({
  publishAt: z.string().max(32).nullable(),
  unpublishAt: z.string().max(32).nullable(),
  /** That of the schedule which the editor saw; `null` where there was none. */
  version: z.string().max(64).nullable(),
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
      path: '/schedules',
      answer: async (ctx) => {
        const { documentIds, locale } = parseOrRefuse(listShape, ctx.query);
        const zone = await siteTimeZone(strapi);
        const readable = await readableTitles(strapi, ctx, documentIds, locale);
        return (await schedulesOf(strapi, [...readable.keys()], locale)).map((schedule) =>
          present(schedule, zone),
        );
      },
    },
    {
      method: 'GET',
      path: '/schedules/upcoming',
      answer: async (ctx) => {
        const zone = await siteTimeZone(strapi);
        const schedules = await upcoming(strapi, 10);
        const titled = await Promise.all(
          schedules.map(async (schedule) => {
            const { documentId, locale } = schedule;
            const titles = await readableTitles(strapi, ctx, [documentId], locale);
            const title = titles.get(documentId);
            return title === undefined ? [] : [{ ...present(schedule, zone), title }];
          }),
        );
        return titled.flat();
      },
    },
    {
      method: 'GET',
      path: '/schedules/:documentId',
      answer: async (ctx) => answerFor(strapi, await articleFor(strapi, ctx, 'read')),
    },
    {
      method: 'PUT',
      path: '/schedules/:documentId',
      action: 'api::article.schedule',
      answer: async (ctx) => {
        // What is scheduled happens in the editor's name: who may not publish may not let it be done.
        const article = await articleFor(strapi, ctx, 'publish');
        const { version, ...wish } = parseOrRefuse(wishShape, ctx.request.body);
        await save(strapi, article, wish, version);
        return answerFor(strapi, article);
      },
    },
  ]);
}

async function save(
  strapi: Core.Strapi,
  article: ArticleAddress,
  wish: Wish,
  seen: string | null,
): Promise<void> {
  const planned = planOf(wish, await siteTimeZone(strapi), new Date());
  if ('fault' in planned) {
    const { field, code, message, values } = planned.fault;
    refuse(field, code, message, values);
  }
  await strapi.db.transaction(async () => {
    await lockUntilCommit(strapi, `schedule:${article.documentId}:${article.locale}`);
    const present = await scheduleToChange(strapi, article);
    if ((present?.version ?? null) !== seen) {
      throw new ConflictError(
        'The schedule has changed since you opened it. Look at it as it is now, and set it anew.',
        { code: 'SCHEDULE_CHANGED' },
      );
    }
    await replaceSchedule(strapi, article, planned.plan, currentActor(strapi));
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
    schedule: schedule === null ? null : present(schedule, zone),
  };
}

/** A schedule as the admin panel reads it: local times of the site's zone, with their offsets. */
function present({ documentId, locale, plan, version, setBy, failure }: Schedule, zone: string) {
  const said = (at: Date | null) =>
    at === null ? null : { local: localTime(at, zone), offset: offsetAt(at, zone), at };
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
