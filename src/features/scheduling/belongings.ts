import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { replaceSchedule, scheduleOf } from './store';

const stored = z
  .object({
    publishAt: z.coerce.date().nullable(),
    unpublishAt: z.coerce.date().nullable(),
    setBy: actorShape,
  })
  .nullable();

/** The schedule of a deleted article, for the bin. A restore plans what is still ahead. */
export const scheduleBelongings = {
  name: 'schedule',
  async read(strapi: Core.Strapi, article: ArticleAddress) {
    const schedule = await scheduleOf(strapi, article);
    return schedule === null ? null : { ...schedule.plan, setBy: schedule.setBy };
  },
  async restore(strapi: Core.Strapi, article: ArticleAddress, value: unknown) {
    const schedule = stored.parse(value ?? null);
    if (schedule === null) return [];
    const { publishAt, unpublishAt, setBy } = schedule;
    const now = new Date();
    const ahead = (at: Date | null) => (at !== null && at > now ? at : null);
    const plan = { publishAt: ahead(publishAt), unpublishAt: ahead(unpublishAt) };
    await replaceSchedule(strapi, article, plan, setBy);
    return [];
  },
};
