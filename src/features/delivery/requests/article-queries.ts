import type { Core } from '@strapi/strapi';
import { wholeShape } from '../../../articles/read';
import { ARTICLE } from '../../../articles/uids';
import type { Shape } from '../../../platform/entity-json';
import { queryLimit } from '../../../platform/query-cost';

/** What decides whether delivery can serve a query of articles. */
export interface ArticleQueries {
  /** Everything that a query can select of an article. */
  article: Shape;
  /**
   * Whether the framework refuses a query, for its cost or for a fault.
   *
   * @param single whether it asks for one article by its id or slug
   */
  refuses: (query: Readonly<Record<string, unknown>>, single: boolean) => boolean;
}

/** Derives the rules of queries from the schema and the settings. */
export function articleQueries(strapi: Core.Strapi): ArticleQueries {
  const limit = queryLimit(strapi);
  return {
    article: wholeShape(strapi),
    refuses(query, single) {
      try {
        return limit.refusalOf([{ uid: ARTICLE, query }], single) !== null;
      } catch {
        // The filters have no meaning; the framework says why.
        return true;
      }
    },
  };
}
