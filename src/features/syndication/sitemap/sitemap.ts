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
import { NoSiteAddress } from '../no-site-address';
import { countEntries, readEntries, settingOf, type Setting } from './entries';
import { Latest } from './latest';
import { writeIndex, writeSitemap, type WrittenSitemap } from './write';

/** The sitemap protocol's largest file. */
const PART = 50_000;

/** Sitemaps kept, of about two megabytes each. */
const MAX_KEPT = 8;

/** As with everything that delivery keeps. */
const MAX_BEHIND_MS = 900;

/** A sitemap, or an index of them. */
export interface Sitemap extends WrittenSitemap {
  /** How many parts there are; 1 where the sitemap is whole. */
  parts: number;
}

/** A sitemap to give away. */
export interface GivenSitemap extends Sitemap {
  /** Whether nothing has changed since. */
  isCurrent: boolean;
  /** What a change of which makes it stale. */
  tags: string[];
}

interface Sitemaps {
  latest: Latest<Sitemap>;
  tags: string[];
  stop(): Promise<void>;
}

const running = new WeakMap<Core.Strapi, Sitemaps>();

/** Begins to keep sitemaps until content changes. Call it in `bootstrap`. */
export async function startSitemaps(strapi: Core.Strapi): Promise<void> {
  const latest = new Latest<Sitemap>(MAX_KEPT);
  const tags = [
    typeTag(strapi, 'api::article.article'),
    typeTag(strapi, 'api::site.site'),
    EVERYTHING,
  ];
  const forget = (changes: readonly Change[]) => {
    const changed = changes.flatMap((change) => cacheTagsOf(strapi, change));
    if (changed.some((tag) => tags.includes(tag))) latest.forget();
  };
  const forgetLocal = onLocalCommit(strapi, forget);
  const following = followChanges(strapi, {
    from: 'now',
    onChanges: forget,
    onGap: () => {
      latest.forget();
    },
  });
  await following.ready;
  running.set(strapi, {
    latest,
    tags,
    async stop() {
      forgetLocal();
      await following.stop();
    },
  });
}

/** Undoes `startSitemaps`. */
export async function stopSitemaps(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

/**
 * The sitemap of all published articles, or an index where there are more than one file may hold.
 *
 * @param part a part of the index, counted from 1
 * @param path where sitemaps are on this server
 * @returns `null` where there is no such part
 * @throws NoSiteAddress
 */
export async function sitemap(
  strapi: Core.Strapi,
  part: number | null,
  path: string,
): Promise<GivenSitemap | null> {
  const started = running.get(strapi);
  if (started === undefined) throw new Error('Sitemaps have not been started.');
  const { latest, tags } = started;
  const { timeZone, urlPattern } = await siteSettings(strapi);
  if (urlPattern === null) throw new NoSiteAddress();
  const timeoutMs = z.int().parse(strapi.config.get('reads.timeoutMs'));
  const mayKeep = changeLogHealth(strapi).behindMs < MAX_BEHIND_MS;

  const get = async (key: string, make: () => Promise<Sitemap>): Promise<GivenSitemap> => {
    // What is news changes with the day.
    const dated = `${dayBefore(new Date(), timeZone, 0)} ${key}`;
    // Not earlier: what is kept says that it was made of the content as it is when its turn comes.
    const { value, isCurrent } = await latest.get(
      dated,
      () => readInSnapshot(strapi, make, timeoutMs),
      mayKeep,
    );
    return { ...value, isCurrent, tags };
  };

  const whole = await get('whole', async () => {
    const made = await currentSetting(strapi);
    const parts = Math.max(1, Math.ceil((await countEntries(strapi, made)) / PART));
    const written =
      parts === 1
        ? await writeSitemap(readEntries(strapi, made, { skip: 0, take: PART }))
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
    const written = await writeSitemap(readEntries(strapi, await currentSetting(strapi), range));
    return { ...written, parts: whole.parts };
  });
}

/**
 * The settings as they are when a sitemap begins to be made. Read before that, they could be from
 * before a change that the sitemap counts as seen.
 */
async function currentSetting(strapi: Core.Strapi): Promise<Setting> {
  const site = await siteSettings(strapi);
  if (site.urlPattern === null) throw new NoSiteAddress();
  return settingOf(strapi, site, site.urlPattern, new Date());
}
