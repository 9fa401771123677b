import type { ArticleRead } from './articles/article-read';
import type { FoundArticles } from './articles/read-articles';
import type { PublicSettings } from './public-settings';
import type { ReadValues } from './reader';
import type { GraphqlQuery } from './requests/graphql-query';

/** Delivery's reads of articles, for one reader. */
export interface ArticleReader {
  settings: PublicSettings;
  /** Whether the reader is a visitor, and has no token. */
  isVisitor: boolean;
  /** Whether the reader may do all of this, and may list every type that is related to articles. */
  mayRead(actions: readonly string[]): boolean;
  /**
   * @param values reads in a transaction; on a connection of delivery's own if omitted
   * @returns `null` if only the framework can read it
   */
  find(read: ArticleRead, values?: ReadValues): Promise<FoundArticles | null>;
}

/** The data of a query. */
export interface QueryData {
  data: unknown;
  /** The tags of everything that was read; `null` if the response must not be cached. */
  tags: ReadonlySet<string> | null;
}

/**
 * Answers a GraphQL query without the framework.
 *
 * @returns `null` if the framework must respond: it may refuse the query, or has other resolvers for it
 */
export type AnswerQuery = (
  query: Omit<GraphqlQuery, 'key' | 'body'>,
  reader: ArticleReader,
) => Promise<QueryData | null>;
