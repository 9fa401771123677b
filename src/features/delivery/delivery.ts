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
import { limitsOf } from '../../platform/limits';
import { serverPath } from '../../platform/media';
import { loadSharedReads, ownCookies, requestListeners, TOKEN_TYPES } from '../../strapi';
import { createArticleReads } from './articles/read-articles';
import { Audiences } from './audiences';
import { Computations } from './cache/computations';
import { ResponseCache } from './cache/response-cache';
import { combine, type DeliveryDeclaration } from './declarations';
import type { AnswerQuery } from './direct-queries';
import { createFramework } from './framework/framework-response';
import { LocalCommits } from './local-commits';
import { Memo } from './memo';
import { Measuring } from './metrics';
import { readPublicSettings } from './public-settings';
import { openReader } from './reader';
import { createRequestListener } from './request-listener';
import { articleQueries } from './requests/article-queries';
import { cacheableCollections } from './requests/collections';
import { routing } from './requests/routed-address';
import { createResponder, type Result } from './responder';
import { readSettings } from './settings';

/**
 * Milliseconds for which changes of other instances may be unknown before delivery stops to serve
 * from memory. The contract allows a second, and a response takes a part of it.
 */
const MAX_BEHIND_MS = 900;

/** Delivery of one application: reads of visitors and of tokens, served before they reach Koa. */
interface Delivery {
  /** The memory that cached responses take, in bytes, and their number. */
  usage(): { bytes: number; answers: number };
  /** Gives the requests back to Strapi and closes delivery's connections. */
  stop(): Promise<void>;
}

const deliveries = new WeakMap<Core.Strapi, Delivery>();

/**
 * Takes over the requests of the server. Requests that delivery does not serve reach Strapi as
 * before. Call it in `bootstrap`, after the change log has started.
 *
 * @param declarations what other features declare about their routes and tables
 * @param answerQuery answers GraphQL queries of articles by delivery's reads
 */
export async function startDelivery(
  strapi: Core.Strapi,
  declarations: readonly DeliveryDeclaration[],
  answerQuery: AnswerQuery,
): Promise<void> {
  const settings = readSettings(strapi);
  const declared = combine(declarations);
  const publicSettings = new Memo(() => readPublicSettings(strapi));
  const sharedReads = new Memo(() => loadSharedReads(strapi));
  const reader = openReader(strapi, settings.readTimeoutMs);
  const articles = createArticleReads(strapi, reader);
  const audiences = new Audiences(strapi);
  const computations = new Computations<Result>();
  const cache = settings.maxBytes === 0 ? null : new ResponseCache(settings);
  const articlesTag = typeTag(strapi, 'api::article.article');
  const tokenTags = TOKEN_TYPES.map((uid) => typeTag(strapi, uid));
  const siteTag = typeTag(strapi, 'api::site.site');

  function purge(tags: ReadonlySet<string>): void {
    if (tags.size === 0) return;
    const everything = tags.has(EVERYTHING);
    if (everything) sharedReads.invalidate();
    if (everything || tags.has(siteTag)) publicSettings.invalidate();
    if (everything || tokenTags.some((tag) => tags.has(tag))) audiences.forget();
    computations.purge(tags);
    if (everything || tags.has(articlesTag)) articles.invalidateTotals();
    if (everything) cache?.clear();
    else cache?.purge(tags);
  }
  const purgeChanged = (changes: readonly Change[]) => {
    purge(new Set(changes.flatMap((change) => cacheTagsOf(strapi, change))));
  };

  // A local commit purges before its own request gets a response. The follower purges for the
  // commits of other instances.
  const local = new LocalCommits();
  const stopListening = onLocalCommit(strapi, (changes) => {
    local.add(changes);
    purgeChanged(changes);
  });
  const following = followChanges(strapi, {
    from: 'now',
    onChanges: (changes) => {
      purgeChanged(local.withoutLocal(changes));
    },
    onGap: () => {
      purge(new Set([EVERYTHING]));
    },
  });
  await following.ready;

  const requests = requestListeners(strapi);
  const limits = limitsOf(strapi);
  const framework = createFramework(strapi, {
    listener: requests.framework,
    settings,
    sharedReads,
    readsLaggingTable: declared.readsLaggingTable,
    limits,
  });
  const parts = { settings, publicSettings, articles, cache, computations, framework, answerQuery };
  const collections = cacheableCollections(strapi, declared.streamedRoutes);
  const { prefix } = settings;
  const publicPath = serverPath(strapi);
  requests.replaceBy(
    createRequestListener(strapi, {
      settings,
      collections,
      parameters: declared.parameters,
      route: routing({ ...declared, publicPath, prefix, collections }),
      ownCookies: ownCookies(strapi),
      audiences,
      queries: articleQueries(strapi),
      publicSettings,
      cache,
      responder: createResponder(strapi, parts),
      limits,
      measuring: new Measuring(strapi, cache, settings.maxBytes),
      framework: requests.framework,
      // The follower purges for missed changes before the change log counts as current again.
      freshness() {
        const { behindMs } = changeLogHealth(strapi);
        if (behindMs < MAX_BEHIND_MS) return 'current';
        return behindMs < MAX_BEHIND_MS + settings.staleIfErrorMs ? 'stale' : 'expired';
      },
    }),
  );

  deliveries.set(strapi, {
    usage: () => ({ bytes: cache?.bytes ?? 0, answers: cache?.size ?? 0 }),
    async stop() {
      requests.restore();
      stopListening();
      await following.stop();
      framework.stop();
      await reader?.close();
    },
  });
}

/** Undoes `startDelivery`. */
export async function stopDelivery(strapi: Core.Strapi): Promise<void> {
  await deliveries.get(strapi)?.stop();
  deliveries.delete(strapi);
}

/** The memory that cached responses take by delivery's own estimate, in bytes, and their number. */
export function deliveryUsage(strapi: Core.Strapi): { bytes: number; answers: number } {
  return deliveries.get(strapi)?.usage() ?? { bytes: 0, answers: 0 };
}
