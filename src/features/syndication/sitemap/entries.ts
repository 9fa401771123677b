import type { Core } from '@strapi/strapi';
import type { LinkItem, SitemapItemLoose } from 'sitemap';
import { z } from 'zod';
import { defaultLocale, installedLocales } from '../../../platform/locales';
import { PUBLISHED } from '../../../articles/read';
import { articleAddress, homeAddress, type SiteSettings } from '../../../articles/site';
import { dayBefore, publishedInstant, withOffset } from '../dates';
import { ARTICLE } from '../../../articles/uids';

/** Rows in memory at a time, multiplied by the locales of an article. */
const PAGE = 1000;

/** Google accepts articles in a news sitemap for two days. */
const NEWS_DAYS = 2;

/** The longest address of the sitemap protocol, in characters. */
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

/** Settings that all entries of a sitemap share. */
export interface SitemapContext {
  site: SiteSettings;
  urlPattern: string;
  locales: string[];
  defaultLocale: string;
  /** The publication dates that count as news, inclusive. */
  news: { from: string; to: string };
}

export async function sitemapContext(
  strapi: Core.Strapi,
  site: SiteSettings,
  urlPattern: string,
  now: Date,
): Promise<SitemapContext> {
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
  ...PUBLISHED,
  locale: { $in: locales },
});

/** Counts the published articles, each locale separately. */
export const countEntries = (strapi: Core.Strapi, { locales }: SitemapContext): Promise<number> =>
  strapi.db.query(ARTICLE).count({ where: publishedIn(locales) });

/**
 * Reads the entries of published articles page by page in the order of their rows. An article that is
 * published meanwhile comes last, so it moves no other article to another part.
 */
export async function* readEntries(
  strapi: Core.Strapi,
  context: SitemapContext,
  { skip, take }: { skip: number; take: number },
): AsyncGenerator<SitemapItemLoose> {
  const rows = strapi.db.query(ARTICLE);
  let after = skip === 0 ? 0 : await lastSkipped(strapi, context, skip);
  let left = take;
  let isEmpty = true;
  while (left > 0) {
    const limit = Math.min(PAGE, left);
    const found: unknown = await rows.findMany({
      select: ['id', 'documentId'],
      where: { ...publishedIn(context.locales), id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit,
    });
    const page = pageRows.parse(found);
    for (const entry of await entriesOf(strapi, context, page)) {
      isEmpty = false;
      yield entry;
    }
    left = page.length < limit ? 0 : left - page.length;
    after = page.at(-1)?.id ?? after;
  }
  // The protocol forbids an empty sitemap. List the home page.
  if (isEmpty) yield { url: homeAddress(context.urlPattern, context.defaultLocale) };
}

async function lastSkipped(
  strapi: Core.Strapi,
  context: SitemapContext,
  skip: number,
): Promise<number> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId'],
    where: publishedIn(context.locales),
    orderBy: { id: 'asc' },
    offset: skip - 1,
    limit: 1,
  });
  // Articles were unpublished since the parts were counted, so this part is empty.
  return pageRows.parse(found)[0]?.id ?? Number.MAX_SAFE_INTEGER;
}

async function entriesOf(
  strapi: Core.Strapi,
  context: SitemapContext,
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
      ...publishedIn(context.locales),
      documentId: { $in: [...new Set(page.map(({ documentId }) => documentId))] },
    },
    populate: { seo: { select: ['noIndex', 'canonicalUrl'] } },
  });
  const shown = versions
    .parse(found)
    .filter((version) => version.seo?.noIndex !== true && isCanonicalHere(version, context));
  const byRow = new Map(shown.map((version) => [version.id, version]));
  const byDocument = new Map<string, Version[]>();
  for (const version of shown) {
    byDocument.set(version.documentId, [...(byDocument.get(version.documentId) ?? []), version]);
  }
  return page.flatMap(({ id, documentId }) => {
    const version = byRow.get(id);
    return version === undefined ? [] : entryOf(version, byDocument.get(documentId) ?? [], context);
  });
}

/** Whether the canonical address of an article is its address on this site. Others are not listed. */
export function isCanonicalHere(
  version: Version,
  context: Pick<SitemapContext, 'urlPattern'>,
): boolean {
  const canonical = version.seo?.canonicalUrl;
  if (!canonical) return true;
  return URL.canParse(canonical)
    ? new URL(canonical).href === articleAddress(context.urlPattern, version)
    : false;
}

/** Builds the entry of an article in one locale. Returns none if its address is too long. */
export function entryOf(
  version: Version,
  all: readonly Version[],
  context: SitemapContext,
): SitemapItemLoose[] {
  const url = articleAddress(context.urlPattern, version);
  if (url.length > MAX_ADDRESS) return [];
  return [
    {
      url,
      lastmodISO: modifiedAt(version, context).toISOString(),
      ...(all.length > 1 && { links: alternates(all, context) }),
      ...(isNews(version, context) && { news: newsOf(version, context) }),
    },
  ];
}

/** Lists all locales, this one included, and `x-default`, as Google requires. */
function alternates(all: readonly Version[], context: SitemapContext): LinkItem[] {
  const links = [...all]
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))
    .map((version) => ({
      lang: version.locale,
      url: articleAddress(context.urlPattern, version),
    }));
  const standard = links.find(({ lang }) => lang === context.defaultLocale) ?? links[0];
  return standard === undefined ? [] : [...links, { lang: 'x-default', url: standard.url }];
}

const isNews = ({ publicationDate }: Version, { news }: SitemapContext): boolean =>
  publicationDate !== null && publicationDate >= news.from && publicationDate <= news.to;

const newsOf = (version: Version, { site }: SitemapContext) => ({
  publication: { name: site.textsFor(version.locale).name, language: newsLanguage(version.locale) },
  publication_date: withOffset(publishedOf(version, site), site.timeZone),
  title: version.title,
});

const publishedOf = (version: Version, { timeZone }: SiteSettings): Date =>
  publishedInstant({ ...version, firstPublishedAt: version.firstPublicationInstant }, timeZone);

/** As in feeds and JSON-LD: a publish copies the time of the draft's last save, which is earlier. */
const modifiedAt = (version: Version, { site }: SitemapContext): Date =>
  new Date(Math.max(version.updatedAt.getTime(), publishedOf(version, site).getTime()));

/** Returns the language of the news extension: an ISO 639 code, or one of two codes for Chinese. */
function newsLanguage(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
