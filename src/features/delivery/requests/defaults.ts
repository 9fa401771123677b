import type { ArticleQueries } from './article-queries';

/** The routes that delivery serves. */
export interface Routes {
  /** The first path segments below the prefix, such as `articles`. */
  collections: ReadonlySet<string>;
  /** The query parameters of routes that take others than Strapi's, by first segment. */
  parameters: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The routes, and the values of parameters that a request leaves out. */
export interface Defaults extends Routes, ArticleQueries {
  locale: string;
  locales: readonly string[];
  pageSize: number;
  maxPageSize: number;
}
