import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  cacheTagsOf,
  changeLogHealth,
  EVERYTHING,
  followChanges,
  onLocalCommit,
  typeTag,
  type Change,
} from '../../../platform/change-log';
import { readInSnapshot } from '../../../platform/database';
import { serverAddress } from '../../../platform/media';
import { siteSettings } from '../../../articles/site';
import { dayBefore } from '../dates';
import { MissingSiteAddressError } from '../site-address-error';
import { countEntries, readEntries, sitemapContext } from './entries';
import type { SitemapContext } from './entry';
import { ContentCache } from './content-cache';
import { writeIndex, writeSitemap, type WrittenSitemap } from './write';

/** The most entries of a file in the sitemap protocol. */
const PART = 50_000;

/** Cached sitemaps, of about two megabytes each. */
const MAX_CACHED = 8;

/** Delivery uses the same limit for cached responses. */
const MAX_BEHIND_MS = 900;

/** A sitemap, or an index of them. */
interface Sitemap extends WrittenSitemap {
  /** The number of parts; 1 if the sitemap is not divided. */
  parts: number;
}

/** A sitemap with the state of its cache entry. */
interface CachedSitemap extends Sitemap {
  /** Whether the content has not changed since. */
  isCurrent: boolean;
  /** The cache tags whose changes make it stale. */
  tags: string[];
}

interface Sitemaps {
  cache: ContentCache<Sitemap>;
  tags: string[];
  stop(): Promise<void>;
}

const running = new WeakMap<Core.Strapi, Sitemaps>();

/** Starts to cache sitemaps and to invalidate them when content changes. Call it in `bootstrap`. */
export async function startSitemaps(strapi: Core.Strapi): Promise<void> {
  const cache = new ContentCache<Sitemap>(MAX_CACHED);
  const tags = [
    typeTag(strapi, 'api::article.article'),
    typeTag(strapi, 'api::site.site'),
    EVERYTHING,
  ];
  const invalidate = (changes: readonly Change[]) => {
    const changed = changes.flatMap((change) => cacheTagsOf(strapi, change));
    if (changed.some((tag) => tags.includes(tag))) cache.invalidate();
  };
  const stopListening = onLocalCommit(strapi, invalidate);
  const follower = followChanges(strapi, {
    from: 'now',
    onChanges: invalidate,
    onGap: () => {
      cache.invalidate();
    },
  });
  await follower.ready;
  running.set(strapi, {
    cache,
    tags,
    async stop() {
      stopListening();
      await follower.stop();
    },
  });
}

/** Stops what `startSitemaps` started. Call it in `destroy`. */
export async function stopSitemaps(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

/**
 * Returns the sitemap of all published articles, or an index of its parts if one file cannot hold them.
 *
 * @param part a part of the index, counted from 1
 * @param path the path of the sitemap on this server
 * @returns `null` if there is no such part
 * @throws MissingSiteAddressError
 */
export async function sitemap(
  strapi: Core.Strapi,
  part: number | null,
  path: string,
): Promise<CachedSitemap | null> {
  const started = running.get(strapi);
  if (started === undefined) throw new Error('Sitemaps have not been started.');
  const { cache, tags } = started;
  const { timeZone, urlPattern } = await siteSettings(strapi);
  if (urlPattern === null) throw new MissingSiteAddressError();
  const timeoutMs = z.int().parse(strapi.config.get('reads.timeoutMs'));
  const mayReuse = changeLogHealth(strapi).behindMs < MAX_BEHIND_MS;

  const get = async (key: string, make: () => Promise<Sitemap>): Promise<CachedSitemap> => {
    // News entries change with the day.
    const dated = `${dayBefore(new Date(), timeZone, 0)} ${key}`;
    // Open the snapshot only when the computation begins: the cache assumes the content of that moment.
    const { value, isCurrent } = await cache.get(
      dated,
      () => readInSnapshot(strapi, make, timeoutMs),
      mayReuse,
    );
    return { ...value, isCurrent, tags };
  };

  const whole = await get('whole', async () => {
    const context = await currentContext(strapi);
    const parts = Math.max(1, Math.ceil((await countEntries(strapi, context)) / PART));
    const written =
      parts === 1
        ? await writeSitemap(readEntries(strapi, context, { skip: 0, take: PART }))
        : await writeIndex(
            Array.from({ length: parts }, (_, index) => ({
              url: `${serverAddress(strapi)}${path}?part=${String(index + 1)}`,
            })),
          );
    return { ...written, parts };
  });
  if (part === null || (part === 1 && whole.parts === 1)) return whole;
  if (part > whole.parts) return null;
  return get(String(part), async () => {
    const range = { skip: (part - 1) * PART, take: PART };
    const written = await writeSitemap(readEntries(strapi, await currentContext(strapi), range));
    return { ...written, parts: whole.parts };
  });
}

/**
 * Reads the settings when the computation of a sitemap begins. Settings that were read earlier could
 * miss a change that the cache counts as included.
 */
async function currentContext(strapi: Core.Strapi): Promise<SitemapContext> {
  const site = await siteSettings(strapi);
  if (site.urlPattern === null) throw new MissingSiteAddressError();
  return sitemapContext(strapi, site, site.urlPattern, new Date());
}
