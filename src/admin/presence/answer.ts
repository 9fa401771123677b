import type { ArticleState, Comparison } from './form-state';
import type { Outcome } from './heartbeat';

/** Another form of the same article. */
export interface OtherForm {
  name: string | null;
  field: string | null;
  since: string;
  /** It is in another tab of the same user. */
  isSelf: boolean;
}

/** The last write of the article while the form was open. */
export interface LastWrite {
  action: 'save' | 'publish' | 'unpublish';
  kind: 'editor' | 'token' | 'system';
  name: string | null;
  scheduled: boolean;
  at: string;
}

/** The body of an answer to a heartbeat. */
export interface Answer {
  data?: { others: OtherForm[]; lastWrite: LastWrite | null; article: ArticleState } | null;
  error?: { details?: { code?: string } };
}

/** What a form knows of others. */
export interface Presence {
  others: OtherForm[];
  lastWrite: LastWrite | null;
  /** The last two comparisons of the form with what is stored. */
  comparisons: [Comparison | null, Comparison | null];
  /** The article has been deleted in this language. */
  isGone: boolean;
}

/** Nothing is known of others: nobody is shown who may have left. */
export const ALONE: Presence = {
  others: [],
  lastWrite: null,
  comparisons: [null, null],
  isGone: false,
};

/**
 * Returns what a form knows after an answer.
 *
 * @param answer `null` if there was none
 * @param shown what the form showed when it asked
 */
export function presenceAfter(
  { comparisons: [, before] }: Presence,
  answer: Answer | null,
  shown: ArticleState | null,
): Presence {
  if (answer?.data == null) return { ...ALONE, isGone: isGone(answer) };
  const { others, lastWrite, article } = answer.data;
  return { others, lastWrite, comparisons: [before, { stored: article, shown }], isGone: false };
}

/** Statuses of a request that will not do better if it is repeated: the session has ended, or the role. */
const REFUSALS = [400, 401, 403];

/** @param status `null` if the server did not answer */
export function outcomeOf(status: number | null, answer: Answer | null): Outcome {
  if (answer?.data != null) return 'answered';
  return REFUSALS.includes(status ?? 0) || isGone(answer) ? 'refused' : 'failed';
}

/** An instance of an older version answers 404 too, without this code. */
const isGone = (answer: Answer | null): boolean => answer?.error?.details?.code === 'ARTICLE_GONE';
