import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { defaultLocale } from '../../platform/locales';
import { patternFault } from './address';
import { SITE } from '../uids';

const rows = z.array(
  z.object({
    locale: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    urlPattern: z.string().nullable(),
    timeZone: z.string(),
    updatedAt: z.coerce.date(),
  }),
);

/** The site's settings. */
export interface SiteSettings {
  /** The URL pattern of articles, or `null` if none is set or it is invalid. */
  urlPattern: string | null;
  timeZone: string;
  updatedAt: Date;
  /** The texts in a language, or else in the default language. */
  textsFor(locale: string): { name: string; description: string };
}

/** Reads the site's settings in all its languages. */
export async function siteSettings(strapi: Core.Strapi): Promise<SiteSettings> {
  const found: unknown = await strapi.db.query(SITE).findMany({
    select: ['locale', 'name', 'description', 'urlPattern', 'timeZone', 'updatedAt'],
  });
  const sites = rows.parse(found);
  const fallback = await defaultLocale(strapi);
  const standard = sites.find(({ locale }) => locale === fallback) ?? sites[0];
  const pattern = standard?.urlPattern ?? '';
  return {
    // A pattern from before patterns were validated may be invalid.
    urlPattern: patternFault(pattern) === null ? pattern : null,
    timeZone: standard?.timeZone ?? 'Asia/Seoul',
    updatedAt: new Date(
      sites.reduce((last, { updatedAt }) => Math.max(last, updatedAt.getTime()), 0),
    ),
    textsFor(locale) {
      const asked = sites.find((site) => site.locale === locale) ?? standard;
      return { name: asked?.name ?? '', description: asked?.description ?? '' };
    },
  };
}
