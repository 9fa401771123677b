/*
 * Written by "npm run client:generate" from the API's own descriptions; it changes when the API does.
 * Depends on nothing but fetch: Node 20 and later, and browsers.
 */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The state of an article's comments for readers. */
export type DiscussionState = 'closed' | 'disabled' | 'open';

export type NewestArticlesQueryVariables = Exact<{
  locale?: string | null | undefined;
  pageSize?: number | null | undefined;
}>;

export type NewestArticlesQuery = {
  articles: Array<{
    documentId: string;
    title: string;
    slug: string | null;
    publicationDate: string | null;
    summary: { line1: string; line2: string; line3: string } | null;
  } | null>;
};

export type ArticleBySlugQueryVariables = Exact<{
  slug: string;
  locale?: string | null | undefined;
  fallbackLocale?: string | null | undefined;
}>;

export type ArticleBySlugQuery = {
  articleBySlug: {
    documentId: string;
    locale: string | null;
    title: string;
    lead: string | null;
    summary: { line1: string; line2: string; line3: string } | null;
    sections: Array<{ heading: string | null; anchor: string | null; body: unknown } | null>;
    discussion: { state: DiscussionState; count: number; notice: string | null };
  } | null;
};
