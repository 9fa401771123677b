import type { Core } from '@strapi/strapi';
import { databaseFailure } from '../../platform/database';
import type { Answer, HeaderList } from './responses/response';
import { StoredResponse } from './responses/stored-response';
import { unavailable } from './responses/unavailable';
import type { ArticleRead } from './articles/article-read';
import type { ArticleReads } from './articles/read-articles';
import type { ResponseCache } from './cache/response-cache';
import type { Computations } from './cache/computations';
import type { Framework } from './framework/framework-response';
import { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import type { ReadRequest } from './requests/address';
import type { GraphqlQuery } from './requests/graphql-query';
import type { Settings } from './settings';

interface Parts {
  settings: Settings;
  publicSettings: Memo<PublicSettings>;
  articles: ArticleReads;
  cache: ResponseCache | null;
  computations: Computations<Given>;
  framework: Framework;
}

/** How an answer came about, for `Cache-Status` (RFC 9211). */
export type Status = 'hit' | 'fwd=miss; stored' | 'fwd=miss';

/** An answer to give: one that can be kept, or one that is for this request only. */
export type Given =
  | { kind: 'kept'; answer: StoredResponse; status: Status }
  | { kind: 'passing'; answer: Answer; status: Status };

/** Finds the answer to a normalised request, or makes it. */
export function createResponder(strapi: Core.Strapi, parts: Parts) {
  const { settings, publicSettings, articles, cache, computations, framework } = parts;
  const commonHeaders = new Memo<HeaderList>(() => framework.commonHeaders());

  async function give(key: string, compute: () => Promise<Answer>): Promise<Given> {
    const found = cache?.find(key);
    if (found !== undefined) return { kind: 'kept', answer: found, status: 'hit' };
    if (cache !== null)
      return computations.run(key, compute, (...made) => keep(cache, key, ...made));
    const answer = await compute();
    if (answer.tags === null) return { kind: 'passing', answer, status: 'fwd=miss' };
    return { kind: 'kept', answer: keepable(key, answer, answer.tags), status: 'fwd=miss' };
  }

  /** One that a change overtook is not for a CDN either. */
  function keep(answers: ResponseCache, key: string, answer: Answer, current: boolean): Given {
    if (answer.tags === null || !current) return { kind: 'passing', answer, status: 'fwd=miss' };
    const stored = keepable(key, answer, answer.tags);
    const status = answers.add(stored) ? 'fwd=miss; stored' : 'fwd=miss';
    return { kind: 'kept', answer: stored, status };
  }

  const keepable = (key: string, answer: Answer, tags: ReadonlySet<string>) =>
    new StoredResponse(key, answer, tags, settings);

  async function read({ url, article }: ReadRequest): Promise<Answer> {
    const direct = article === null ? null : await readDirectly(article);
    return direct ?? (await framework.get(url));
  }

  async function readDirectly(article: ArticleRead): Promise<Answer | null> {
    const headers = await commonHeaders.get();
    try {
      return await articles.answer(article, await publicSettings.get(), headers);
    } catch (error) {
      // Not left to the framework, which would ask the database even more.
      const fault = databaseFailure(error);
      if (fault === null) throw error;
      strapi.log.warn('Delivery: a read failed for a transient fault of the database.', {
        code: fault.code,
      });
      return unavailable(fault, headers);
    }
  }

  return {
    read: (request: ReadRequest): Promise<Given> => give(request.url, () => read(request)),
    query: ({ key, body }: GraphqlQuery): Promise<Given> =>
      give(key, () => framework.graphql(settings.graphqlPath, body)),
  };
}

export type Responder = ReturnType<typeof createResponder>;
