/** The choices of an editor for the comments of an article. */
export const COMMENTS_SWITCH = ['disabled', 'open', 'closed'] as const;

/** The state of an article's comments for readers. */
type DiscussionState = (typeof COMMENTS_SWITCH)[number];

/** The comments of an article for readers. */
export interface Discussion {
  state: DiscussionState;
  /** The number of approved comments; 0 while disabled. */
  count: number;
  /** The reason why comments are off, in the article's language; `null` while open. */
  notice: string | null;
}

/** The site's texts about comments in one language. */
export interface Notices {
  disabled: string | null;
  closed: string | null;
}

/**
 * Derives the discussion of an article. While the site's switch is off, comments are disabled for
 * every article. Otherwise the article's own switch decides.
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
