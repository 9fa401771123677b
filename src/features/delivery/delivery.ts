import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import {
  cacheTagsOf,
  changeLogHealth,
  EVERYTHING,
  followChanges,
  onLocalCommit,
  typeTag,
  type Change,
} from '../../platform/change-log';
import { createResponder, type Given } from './responder';
import { createArticleReads } from './articles/read-articles';
import { ResponseCache } from './cache/response-cache';
import { Computations } from './cache/computations';
import { createRequestListener } from './request-listener';
import { LocalCommits } from './local-commits';
import { createFramework } from './framework/framework-response';
import { loadSharedReads } from './framework/shared-reads';
import { Memo } from './memo';
import { ownCookies } from './own-cookies';
import { readPublicSettings } from './public-settings';
import { openReader } from './reader';
import { ownCollections } from './requests/collections';
import { readSettings } from './settings';

/**
 * Milliseconds for which changes of other instances may have gone unheard before nothing is answered
 * from memory any more: the contract allows a second, of which an answer takes some.
 */
const MAX_BEHIND_MS = 900;

/** Anonymous reads, answered in front of the framework. */
interface Delivery {
  /** Bytes that answers take in memory, and how many there are. */
  usage(): { bytes: number; answers: number };
  /** Gives the requests back, and closes what delivery opened. */
  stop(): Promise<void>;
}

const deliveries = new WeakMap<Core.Strapi, Delivery>();

/**
 * Takes over the requests of the server; what delivery does not answer goes where it went before.
 * Call it in `bootstrap`, once the database is ready.
 */
export async function startDelivery(strapi: Core.Strapi): Promise<void> {
  const settings = readSettings(strapi);
  const publicSettings = new Memo(() => readPublicSettings(strapi));
  const overAll = new Memo(() => loadSharedReads(strapi));
  const reader = openReader(strapi, settings.readTimeoutMs);
  const articles = createArticleReads(strapi, reader);
  const computations = new Computations<Given>();
  const cache = settings.maxBytes === 0 ? null : new ResponseCache(settings);
  const articlesTag = typeTag(strapi, 'api::article.article');
  const siteTag = typeTag(strapi, 'api::site.site');

  function purge(tags: ReadonlySet<string>): void {
    if (tags.size === 0) return;
    const everything = tags.has(EVERYTHING);
    if (everything) overAll.forget();
    if (everything || tags.has(siteTag)) publicSettings.forget();
    computations.purge(tags);
    if (everything || tags.has(articlesTag)) articles.forgetTotals();
    if (everything) cache?.clear();
    else cache?.purge(tags);
  }
  const purgeChanged = (changes: readonly Change[]) => {
    purge(new Set(changes.flatMap((change) => cacheTagsOf(strapi, change))));
  };
  const local = new LocalCommits();

  // Before this process answers its own write, and as soon as another one's is heard of.
  const forgetLocal = onLocalCommit(strapi, (changes) => {
    local.note(changes);
    purgeChanged(changes);
  });
  const following = followChanges(strapi, {
    from: 'now',
    onChanges: (changes) => {
      purgeChanged(local.others(changes));
    },
    onGap: () => {
      purge(new Set([EVERYTHING]));
    },
  });
  await following.ready;

  const server = strapi.server.httpServer;
  const listeners = server.listeners('request') as RequestListener[];
  const framework = (request: IncomingMessage, response: ServerResponse) => {
    for (const listener of listeners) listener(request, response);
  };
  const asked = createFramework(strapi, { listener: framework, settings, overAll });
  const parts = { settings, publicSettings, articles, cache, computations };
  const front = createRequestListener(strapi, {
    settings,
    collections: ownCollections(strapi),
    ownCookies: ownCookies(strapi),
    publicSettings,
    cache,
    answering: createResponder(strapi, { ...parts, framework: asked }),
    framework,
    // What was missed is heard, and purged, before the log counts as seen again.
    isCurrent: () => changeLogHealth(strapi).behindMs < MAX_BEHIND_MS,
  });
  server.removeAllListeners('request').on('request', front);

  deliveries.set(strapi, {
    usage: () => ({ bytes: cache?.bytes ?? 0, answers: cache?.size ?? 0 }),
    async stop() {
      server.removeListener('request', front);
      for (const listener of listeners) server.on('request', listener);
      forgetLocal();
      await following.stop();
      asked.stop();
      await reader?.close();
    },
  });
}

/** Undoes `startDelivery`. */
export async function stopDelivery(strapi: Core.Strapi): Promise<void> {
  await deliveries.get(strapi)?.stop();
  deliveries.delete(strapi);
}

export { ownCookies };

/** Bytes that kept answers take, by delivery's own count, and how many there are. */
export function deliveryUsage(strapi: Core.Strapi): { bytes: number; answers: number } {
  return deliveries.get(strapi)?.usage() ?? { bytes: 0, answers: 0 };
}
