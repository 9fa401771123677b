import type { Core } from '@strapi/strapi';
import type { SitemapItemLoose } from 'sitemap';
import { z } from 'zod';
import { defaultLocale, installedLocales } from '../../../platform/locales';
import { PUBLISHED } from '../../../articles/read';
import { homeAddress, type SiteSettings } from '../../../articles/site';
import { dayBefore } from '../dates';
import { entryOf, isCanonicalHere, versions, type SitemapContext, type Version } from './entry';
import { ARTICLE } from '../../../articles/uids';

/** Rows in memory at a time, multiplied by the locales of an article. */
const PAGE = 1000;

/** Google accepts articles in a news sitemap for two days. */
const NEWS_DAYS = 2;

const pageRows = z.array(z.object({ id: z.number(), documentId: z.string() }));

/** Reads the settings that all entries of a sitemap share. */
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
