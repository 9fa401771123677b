import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { createArticleReads } from './articles/read-articles';
import { AnswerCache } from './cache/answer-cache';
import { createAnswering } from './answering';
import { createFramework } from './general/framework-answer';
import { createFront } from './front';
import { Memo } from './memo';
import { readPublicSettings } from './public-settings';
import { readSettings } from './settings';
import { EVERYTHING, tagsOfChange, typeTag, type Change } from './tags';
import { Computations } from './cache/computations';

/** Anonymous reads, answered in front of the framework. */
export interface Delivery {
  /** Takes over the requests of a server; what delivery does not answer goes where it went before. */
  attach(server: Server): void;
  /** Never gives an answer again that the changes made stale. Call it before a write is answered. */
  purge(changes: readonly Change[]): void;
  purgeEverything(): void;
  /** Leaves every request to the framework, while changes of other instances cannot be heard. */
  suspend(): void;
  /** Answers again, with nothing from before. */
  resume(): void;
  /** Bytes that answers take in memory, and how many there are. */
  usage(): { bytes: number; answers: number };
  /** Gives the requests back, and closes what delivery opened. */
  stop(): void;
}

/** Call it in `bootstrap`, when the database is ready. */
export function createDelivery(strapi: Core.Strapi): Delivery {
  const settings = readSettings(strapi);
  const publicSettings = new Memo(() => readPublicSettings(strapi));
  const articles = createArticleReads(strapi);
  const computations = new Computations();
  const cache = settings.maxBytes === 0 ? null : new AnswerCache(settings.maxBytes);
  const state = { suspended: false };
  const onStop: (() => void)[] = [() => articles.close()];
  const articlesTag = typeTag(strapi, 'api::article.article');

  function purgeTags(tags: readonly string[]): void {
    computations.purge(tags);
    if (tags.includes(articlesTag) || tags.includes(EVERYTHING)) articles.forgetTotals();
    if (tags.includes(EVERYTHING)) cache?.clear();
    else cache?.purge(tags);
  }

  const delivery: Delivery = {
    attach(server) {
      const listeners = server.listeners('request') as RequestListener[];
      const framework = (request: IncomingMessage, response: ServerResponse) => {
        for (const listener of listeners) listener(request, response);
      };
      const asked = createFramework(strapi, framework, settings.host);
      const answering = createAnswering({
        settings,
        publicSettings,
        articles,
        cache,
        computations,
        framework: asked,
      });
      const front = createFront(strapi, {
        settings,
        publicSettings,
        cache,
        state,
        answering,
        framework,
      });
      server.removeAllListeners('request').on('request', front);
      onStop.push(() => {
        server.removeListener('request', front);
        for (const listener of listeners) server.on('request', listener);
        asked.stop();
      });
    },
    purge(changes) {
      if (changes.length === 0) return;
      const tags = new Set(changes.flatMap((change) => tagsOfChange(strapi, change)));
      // A handful of rows, which every change that could matter makes us read again.
      publicSettings.forget();
      purgeTags([...tags]);
    },
    purgeEverything() {
      publicSettings.forget();
      purgeTags([EVERYTHING]);
    },
    suspend() {
      state.suspended = true;
      delivery.purgeEverything();
    },
    resume() {
      delivery.purgeEverything();
      state.suspended = false;
    },
    usage: () => ({ bytes: cache?.bytes ?? 0, answers: cache?.size ?? 0 }),
    stop() {
      for (const stop of onStop.splice(0)) stop();
    },
  };
  return delivery;
}
