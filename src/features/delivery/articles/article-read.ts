import type { ArticleSelection, Conditions } from '../../../articles/read';
import type { Form } from '../../../platform/blocks';

/** The action that a reader needs for each kind of read. */
export const ACTIONS = {
  document: 'api::article.article.findOne',
  slug: 'api::article.article-by-slug.findOne',
  page: 'api::article.article.find',
} as const;

/** What is read of each article, in which locale, and in which other one if it is not published there. */
interface Selected {
  selection: ArticleSelection;
  locale: string;
  fallback: string | null;
}

/** The reads that delivery serves by SQL, without the framework. */
export type ArticleRead = Selected &
  (
    | { kind: 'document'; documentId: string; format: Form | null }
    | { kind: 'slug'; slug: string; format: Form | null }
    | PageRead
  );

interface PageRead {
  kind: 'page';
  start: number;
  limit: number;
  /** `null` for a page of all articles, the newest first. Conditions know no fallback. */
  conditions: Conditions | null;
  /** Whether the number of all matching articles is needed. */
  isCounted: boolean;
}
