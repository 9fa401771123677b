/** What an article's owner chose for its comments. */
export const COMMENTS_SWITCH = ['disabled', 'open', 'closed'] as const;

/** The state of an article's comments as a reader meets it. */
export type DiscussionState = (typeof COMMENTS_SWITCH)[number];

/** An article's comments as a reader meets them. */
export interface Discussion {
  state: DiscussionState;
  /** Approved comments; none while disabled. */
  count: number;
  /** Why nobody can comment now, in the article's language; `null` while open. */
  notice: string | null;
}

/** The site's texts about comments, in one language. */
export interface Notices {
  disabled: string | null;
  closed: string | null;
}

/**
 * The site's switch comes first: while it is off, so is every article's. While it is on, each
 * article's own switch counts.
 */
export function discussion(
  site: { commentsEnabled: boolean; notices: Notices },
  article: { commentsSwitch: DiscussionState; approved: number },
): Discussion {
  const state = site.commentsEnabled ? article.commentsSwitch : 'disabled';
  switch (state) {
    case 'disabled':
      return { state, count: 0, notice: site.notices.disabled };
    case 'closed':
      return { state, count: article.approved, notice: site.notices.closed };
    case 'open':
      return { state, count: article.approved, notice: null };
  }
}
