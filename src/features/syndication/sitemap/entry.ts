import type { LinkItem, SitemapItemLoose } from 'sitemap';
import { z } from 'zod';
import { articleAddress, type SiteSettings } from '../../../articles/site';
import { publishedInstant, withOffset } from '../dates';

/** The longest address of the sitemap protocol, in characters. */
const MAX_ADDRESS = 2048;

/** The published versions of articles that entries are built from. */
export const versions = z.array(
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
export type Version = z.infer<typeof versions>[number];

/** Settings that all entries of a sitemap share. */
export interface SitemapContext {
  site: SiteSettings;
  urlPattern: string;
  locales: string[];
  defaultLocale: string;
  /** The publication dates that count as news, inclusive. */
  news: { from: string; to: string };
}

/** Whether the canonical address of an article is its address on this site. Others are not listed. */
export function isCanonicalHere(
  version: Pick<Version, 'documentId' | 'locale' | 'slug' | 'seo'>,
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
