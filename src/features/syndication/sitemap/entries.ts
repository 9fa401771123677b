import type { Core } from '@strapi/strapi';
import type { LinkItem, SitemapItemLoose } from 'sitemap';
import { z } from 'zod';
import { defaultLocale, installedLocales } from '../../../platform/locales';
import { articleAddress, homeAddress, type SiteSettings } from '../../../articles/site';
import { dayBefore, publishedInstant, withOffset } from '../dates';
import { ARTICLE } from '../../../articles/uids';

/** Rows that are in memory at once, times the languages of an article. */
const PAGE = 1000;

/** Days for which an article is news to Google, which wants no older ones there. */
const NEWS_DAYS = 2;

/** The sitemap protocol's longest address. */
const MAX_ADDRESS = 2048;

const versions = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    slug: z.string(),
    title: z.string(),
    publicationDate: z.string().nullable(),
    updatedAt: z.coerce.date(),
    publishedAt: z.coerce.date(),
    firstPublicationInstant: z.coerce.date().nullable(),
    seo: z.object({ noIndex: z.boolean().nullish(), canonicalUrl: z.string().nullish() }).nullish(),
  }),
);
type Version = z.infer<typeof versions>[number];
const pageRows = z.array(z.object({ id: z.number(), documentId: z.string() }));

/** What is the same for all entries of a sitemap. */
export interface Setting {
  site: SiteSettings;
  urlPattern: string;
  locales: string[];
  defaultLocale: string;
  /** The days on which a publication date is news. */
  news: { from: string; to: string };
}

export async function settingOf(
  strapi: Core.Strapi,
  site: SiteSettings,
  urlPattern: string,
  now: Date,
): Promise<Setting> {
  const { timeZone } = site;
  return {
    site,
    urlPattern,
    locales: await installedLocales(strapi),
    defaultLocale: await defaultLocale(strapi),
    news: { from: dayBefore(now, timeZone, NEWS_DAYS), to: dayBefore(now, timeZone, 0) },
  };
}

const publishedIn = (locales: string[]) => ({
  publishedAt: { $notNull: true },
  locale: { $in: locales },
});

/** How many published articles there are, each language counted. */
export const countEntries = (strapi: Core.Strapi, { locales }: Setting): Promise<number> =>
  strapi.db.query(ARTICLE).count({ where: publishedIn(locales) });

/**
 * The entries of published articles in the order of their rows, read by pages: an article that is
 * published while they are read comes last, and moves none to another part.
 */
export async function* readEntries(
  strapi: Core.Strapi,
  setting: Setting,
  { skip, take }: { skip: number; take: number },
): AsyncGenerator<SitemapItemLoose> {
  const rows = strapi.db.query(ARTICLE);
  let after = skip === 0 ? 0 : await lastSkipped(strapi, setting, skip);
  let left = take;
  let isEmpty = true;
  while (left > 0) {
    const limit = Math.min(PAGE, left);
    const found: unknown = await rows.findMany({
      select: ['id', 'documentId'],
      where: { ...publishedIn(setting.locales), id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit,
    });
    const page = pageRows.parse(found);
    for (const entry of await entriesOf(strapi, setting, page)) {
      isEmpty = false;
      yield entry;
    }
    left = page.length < limit ? 0 : left - page.length;
    after = page.at(-1)?.id ?? after;
  }
  // The protocol has no empty sitemap, and a site has one page at least.
  if (isEmpty) yield { url: homeAddress(setting.urlPattern, setting.defaultLocale) };
}

async function lastSkipped(strapi: Core.Strapi, setting: Setting, skip: number): Promise<number> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId'],
    where: publishedIn(setting.locales),
    orderBy: { id: 'asc' },
    offset: skip - 1,
    limit: 1,
  });
  // Fewer than there were when the parts were counted: none is left.
  return pageRows.parse(found)[0]?.id ?? Number.MAX_SAFE_INTEGER;
}

async function entriesOf(
  strapi: Core.Strapi,
  setting: Setting,
  page: z.infer<typeof pageRows>,
): Promise<SitemapItemLoose[]> {
  if (page.length === 0) return [];
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: [
      'id',
      'documentId',
      'locale',
      'slug',
      'title',
      'publicationDate',
      'updatedAt',
      'publishedAt',
      'firstPublicationInstant',
    ],
    where: {
      ...publishedIn(setting.locales),
      documentId: { $in: [...new Set(page.map(({ documentId }) => documentId))] },
    },
    populate: { seo: { select: ['noIndex', 'canonicalUrl'] } },
  });
  const shown = versions
    .parse(found)
    .filter((version) => version.seo?.noIndex !== true && isAtHome(version, setting));
  const byRow = new Map(shown.map((version) => [version.id, version]));
  const byDocument = new Map<string, Version[]>();
  for (const version of shown) {
    byDocument.set(version.documentId, [...(byDocument.get(version.documentId) ?? []), version]);
  }
  return page.flatMap(({ id, documentId }) => {
    const version = byRow.get(id);
    return version === undefined ? [] : entryOf(version, byDocument.get(documentId) ?? [], setting);
  });
}

/** A sitemap lists an article only at its canonical address, which may be elsewhere. */
export function isAtHome(version: Version, setting: Pick<Setting, 'urlPattern'>): boolean {
  const canonical = version.seo?.canonicalUrl;
  if (!canonical) return true;
  return URL.canParse(canonical)
    ? new URL(canonical).href === articleAddress(setting.urlPattern, version)
    : false;
}

/** The entry of an article in one language; none where its address is too long for the protocol. */
export function entryOf(
  version: Version,
  all: readonly Version[],
  setting: Setting,
): SitemapItemLoose[] {
  const url = articleAddress(setting.urlPattern, version);
  if (url.length > MAX_ADDRESS) return [];
  return [
    {
      url,
      lastmodISO: modifiedAt(version, setting).toISOString(),
      ...(all.length > 1 && { links: alternates(all, setting) }),
      ...(isNews(version, setting) && { news: newsOf(version, setting) }),
    },
  ];
}

/** Every language, this one too, and who reads none of them, as Google asks for. */
function alternates(all: readonly Version[], setting: Setting): LinkItem[] {
  const links = [...all]
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))
    .map((version) => ({
      lang: version.locale,
      url: articleAddress(setting.urlPattern, version),
    }));
  const standard = links.find(({ lang }) => lang === setting.defaultLocale) ?? links[0];
  return standard === undefined ? [] : [...links, { lang: 'x-default', url: standard.url }];
}

const isNews = ({ publicationDate }: Version, { news }: Setting): boolean =>
  publicationDate !== null && publicationDate >= news.from && publicationDate <= news.to;

const newsOf = (version: Version, { site }: Setting) => ({
  publication: { name: site.textsFor(version.locale).name, language: newsLanguage(version.locale) },
  publication_date: withOffset(publishedOf(version, site), site.timeZone),
  title: version.title,
});

const publishedOf = (version: Version, { timeZone }: SiteSettings): Date =>
  publishedInstant({ ...version, firstPublishedAt: version.firstPublicationInstant }, timeZone);

/** As feeds and JSON-LD say it: a publish copies the time of the draft's last save. */
const modifiedAt = (version: Version, { site }: Setting): Date =>
  new Date(Math.max(version.updatedAt.getTime(), publishedOf(version, site).getTime()));

/** As the news extension writes languages: ISO 639, and two kinds of Chinese. */
function newsLanguage(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
