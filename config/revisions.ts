import type { Core } from '@strapi/strapi';

/** Revisions of articles, and the history of their drafts. Read as `strapi.config.get('revisions')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * The number of revisions that an article keeps in one language. The oldest are deleted first.
   */
  keep: env.int('REVISIONS_KEEP', 50),
  /**
   * How long a draft is kept after a save has replaced it. The present draft is always kept.
   */
  drafts: {
    /** Hours for which every save is kept. */
    everySaveHours: env.float('DRAFT_HISTORY_EVERY_SAVE_HOURS', 24),
    /** Days for which one save an hour is kept. */
    hourlyDays: env.float('DRAFT_HISTORY_HOURLY_DAYS', 7),
    /** Days for which one save a day is kept. */
    dailyDays: env.float('DRAFT_HISTORY_DAILY_DAYS', 30),
    /** Of more saves than this, the older ones are kept by the hour at once. */
    maxSaves: env.int('DRAFT_HISTORY_MAX_SAVES', 1000),
    /** Whether this process deletes what is no longer kept. Commands do not. */
    thins: env.bool('CHANGES_FOLLOW', true),
  },
});

export default config;
