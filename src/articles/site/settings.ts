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

/** What the site says of itself beyond single articles. */
export interface SiteSettings {
  /** Of articles' addresses; `null` while nothing usable is set. */
  urlPattern: string | null;
  timeZone: string;
  updatedAt: Date;
  /** In a language, else in the default one. */
  textsFor(locale: string): { name: string; description: string };
}

/** The site's settings, in all its languages. */
export async function siteSettings(strapi: Core.Strapi): Promise<SiteSettings> {
  const found: unknown = await strapi.db.query(SITE).findMany({
    select: ['locale', 'name', 'description', 'urlPattern', 'timeZone', 'updatedAt'],
  });
  const sites = rows.parse(found);
  const fallback = await defaultLocale(strapi);
  const standard = sites.find(({ locale }) => locale === fallback) ?? sites[0];
  const pattern = standard?.urlPattern ?? '';
  return {
    // One that was set before patterns were checked may be none.
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
