import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

const settings = z
  .object({
    everySaveHours: z.number().min(0),
    hourlyDays: z.number().min(0),
    dailyDays: z.number().min(0),
    maxSaves: z.int().min(1).max(100_000),
    thins: z.boolean(),
  })
  .refine(({ everySaveHours, hourlyDays }) => everySaveHours * HOUR <= hourlyDays * DAY, {
    error:
      'DRAFT_HISTORY_EVERY_SAVE_HOURS is longer than DRAFT_HISTORY_HOURLY_DAYS. Raise the latter.',
  })
  .refine(({ hourlyDays, dailyDays }) => hourlyDays <= dailyDays, {
    error: 'DRAFT_HISTORY_HOURLY_DAYS exceeds DRAFT_HISTORY_DAILY_DAYS. Raise the latter.',
  });

/** How long replaced drafts are kept. */
export type DraftHistorySettings = z.output<typeof settings>;

/** The settings of the draft history, from `config/revisions.ts`. */
export const draftHistorySettings = (strapi: Core.Strapi): DraftHistorySettings =>
  settings.parse(strapi.config.get('revisions.drafts'));
