import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLISHED } from '../../../articles/read';
import { articleAddress, siteSettings } from '../../../articles/site';
import { ARTICLE } from '../../../articles/uids';
import { followChanges, type Change } from '../../../platform/change-log';
import { chunks } from '../../../platform/database';
import { installedLocales } from '../../../platform/locales';
import { serverAddress } from '../../../platform/media';
import { isCanonicalHere } from '../sitemap/entry';
import type { Announcement, AnnouncementReceiver } from './announcement';
import { decide, type ArticleVersion, type SluggedVersion } from './decide';
import { indexNowAnnouncements, searchEngines } from './index-now';
import { knowsNone, readKnownSlugs, refillKnownSlugs, saveKnownSlugs } from './known-slugs';
import { announcingSettings, type AnnouncingSettings } from './settings';
import { hubs, webSubAnnouncements } from './web-sub';

/** Changes collect for this long, so that many publishes are few requests. */
const PAUSE_MS = 10_000;

/** A change tells at most two addresses, and a request of IndexNow holds 10,000. */
const BATCH = 5000;

/** Stores announcements in the current transaction, to be sent from there on. */
export type StoreAnnouncements = (
  strapi: Core.Strapi,
  announcements: readonly Announcement[],
) => Promise<void>;

interface Announcing {
  drainOnce(): Promise<number>;
  stop(): Promise<void>;
}

const running = new WeakMap<Core.Strapi, Announcing>();

/** The receivers of announcements, by the settings. */
export function announcementReceivers(strapi: Core.Strapi): AnnouncementReceiver[] {
  const settings = announcingSettings(strapi);
  return [...searchEngines(settings), ...hubs(settings)];
}

/**
 * Starts to announce changes of articles to search engines and the hub, unless the settings name none.
 * One instance at a time reads the change log, and stores the announcements in the transaction that
 * moves its position in the log. A crash thus neither loses nor doubles one. Call it in `bootstrap`.
 */
export async function startAnnouncing(
  strapi: Core.Strapi,
  store: StoreAnnouncements,
): Promise<void> {
  const settings = announcingSettings(strapi);
  if (settings.indexNow === null && settings.webSubHub === null) return;
  if (await knowsNone(strapi)) await learnSlugs(strapi);
  const follower = followChanges(strapi, {
    name: 'announcing',
    batch: BATCH,
    pauseMs: PAUSE_MS,
    onChanges: (changes) => announce(strapi, settings, store, changes),
    onGap: () => learnSlugs(strapi),
  });
  await follower.ready;
  running.set(strapi, follower);
}

/** Stops what `startAnnouncing` started. Call it in `destroy`. */
export async function stopAnnouncing(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

/** Stores the announcements of all changes now. For tests. */
export async function drainOnce(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.drainOnce();
}

/** Stores the announcements of some changes. It reads the articles as they are now. */
async function announce(
  strapi: Core.Strapi,
  settings: AnnouncingSettings,
  store: StoreAnnouncements,
  changes: readonly Change[],
): Promise<void> {
  const changed = changes.flatMap(({ uid, documentId, locale, published }) =>
    uid === ARTICLE && published && locale !== null ? [{ documentId, locale }] : [],
  );
  if (changed.length === 0) return;
  const { urlPattern } = await siteSettings(strapi);
  const documentIds = new Set(changed.map(({ documentId }) => documentId));
  const listed = await readListed(strapi, documentIds, urlPattern);
  const known = await readKnownSlugs(strapi, documentIds);
  const decision = decide(changed, listed, known);
  await saveKnownSlugs(strapi, decision);
  // Without it, articles have no addresses and there are no feeds.
  if (urlPattern === null) return;
  const addresses = decision.told.map((version) => articleAddress(urlPattern, version));
  const locales = await changedLocales(strapi, changed);
  const api = serverAddress(strapi) + z.string().parse(strapi.config.get('api.rest.prefix'));
  await store(strapi, [
    ...indexNowAnnouncements(addresses, settings),
    ...webSubAnnouncements(locales, api, settings),
  ]);
}

/** A deleted language has no feeds. */
async function changedLocales(
  strapi: Core.Strapi,
  changed: readonly ArticleVersion[],
): Promise<string[]> {
  const locales = new Set(changed.map(({ locale }) => locale));
  return (await installedLocales(strapi)).filter((locale) => locales.has(locale));
}

const publishedRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  seo: z.object({ noIndex: z.boolean().nullish(), canonicalUrl: z.string().nullish() }).nullish(),
});
const publishedRows = z.array(publishedRow);

const COLUMNS = {
  select: ['documentId', 'locale', 'slug'],
  populate: { seo: { select: ['noIndex', 'canonicalUrl'] } },
};

/** Whether the sitemap lists a published version. */
const isListed = (version: z.infer<typeof publishedRow>, urlPattern: string | null): boolean =>
  version.seo?.noIndex !== true &&
  (urlPattern === null || isCanonicalHere(version, { urlPattern }));

/** Stores the slugs of all published articles that the sitemap lists. */
async function learnSlugs(strapi: Core.Strapi): Promise<void> {
  const { urlPattern } = await siteSettings(strapi);
  await strapi.db.transaction(async () => {
    await refillKnownSlugs(strapi);
    const found: unknown = await strapi.db.query(ARTICLE).findMany({
      ...COLUMNS,
      where: {
        ...PUBLISHED,
        seo: { $or: [{ noIndex: true }, { canonicalUrl: { $notNull: true } }] },
      },
    });
    const forget = publishedRows.parse(found).filter((version) => !isListed(version, urlPattern));
    await saveKnownSlugs(strapi, { store: [], forget });
  });
}

/** Reads the published versions of articles that the sitemap lists. */
async function readListed(
  strapi: Core.Strapi,
  documentIds: Iterable<string>,
  urlPattern: string | null,
): Promise<SluggedVersion[]> {
  const listed: SluggedVersion[] = [];
  for (const some of chunks(documentIds)) {
    const found: unknown = await strapi.db.query(ARTICLE).findMany({
      ...COLUMNS,
      where: { ...PUBLISHED, documentId: { $in: some } },
    });
    for (const version of publishedRows.parse(found)) {
      if (isListed(version, urlPattern)) listed.push(version);
    }
  }
  return listed;
}
