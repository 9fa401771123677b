import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import site from '../../api/site/content-types/site/schema.json';
import { SITE } from '../uids';

/** The settings of the site that decide what may be published. */
export interface PublishingSettings {
  timeZone: string;
  /** The greatest length of a summary line, in characters as readers count them. */
  summaryLineLength: number;
  /** Articles of earlier days may be published without a summary; `null` if none may. */
  archiveBefore: string | null;
}

const { timeZone, summaryLineLength } = site.attributes;

/** A site from an older version lacks some of them, and an empty installation has no site. */
const settings: z.ZodType<PublishingSettings> = z.object({
  timeZone: z.string().default(timeZone.default),
  summaryLineLength: z
    .number()
    .nullish()
    .transform((length) => length ?? summaryLineLength.default),
  archiveBefore: z.string().nullable().default(null),
});

/** Reads the settings in the current transaction. They are the same in all languages of the site. */
export async function publishingSettings(strapi: Core.Strapi): Promise<PublishingSettings> {
  const found: unknown = await strapi.db
    .query(SITE)
    .findOne({ select: ['timeZone', 'summaryLineLength', 'archiveBefore'] });
  return settings.parse(found ?? {});
}
