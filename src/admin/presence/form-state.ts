import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';

/** The state of an article: when its draft was saved, and when it was published. */
export interface ArticleState {
  updatedAt: string | null;
  /** `null` if it is not published. */
  publishedAt: string | null;
}

/** An answer to a heartbeat: the stored state, and what the form showed when it was sent. */
export interface Comparison {
  stored: ArticleState;
  shown: ArticleState | null;
}

/** Returns the state that a form of a draft shows; `null` for the tab of the published version. */
export function shownState({
  activeTab,
  document,
  meta,
}: Pick<PanelComponentProps, 'activeTab' | 'document' | 'meta'>): ArticleState | null {
  if (activeTab === 'published' || document?.updatedAt === undefined) return null;
  const published = meta?.availableStatus.find(({ publishedAt }) => publishedAt != null);
  return {
    updatedAt: instantText(document.updatedAt),
    publishedAt: instantText(published?.publishedAt),
  };
}

const instantText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Returns the stored state if a form shows another one.
 *
 * A form that saves is behind for a moment, and an answer may be older than what the form shows by now.
 * So the last two answers must agree, and both must have compared with what the form shows.
 */
export function newerState(
  [before, last]: readonly (Comparison | null)[],
  shown: ArticleState | null,
): ArticleState | null {
  if (before == null || last == null || shown === null) return null;
  const isSettled =
    isSame(before.stored, last.stored) && [before, last].every((one) => isSame(one.shown, shown));
  return isSettled && !isSame(last.stored, shown) ? last.stored : null;
}

/** Compares instants, however they are written. */
export const isSame = (one: ArticleState | null, other: ArticleState | null): boolean =>
  instant(one?.updatedAt) === instant(other?.updatedAt) &&
  instant(one?.publishedAt) === instant(other?.publishedAt);

const instant = (at: string | null | undefined): number | null =>
  at == null ? null : Date.parse(at);
