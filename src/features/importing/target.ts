import { DateTime } from 'luxon';
import type { Fault, ParsedArticle } from './parsing';

/** What becomes of the articles of an import: each as ready as it is, or all the same. */
export type State = 'auto' | 'published' | 'draft';

/** What a file should become. */
export interface Target {
  state: 'published' | 'scheduled' | 'draft';
  /** When a scheduled article is published. */
  publishAt: Date | null;
  /** When a published or scheduled article ends. */
  unpublishAt: Date | null;
  /** Why the article is a draft. */
  reasons: Fault[];
  /** Whether the file itself says that the article should not be public. */
  withdraws: boolean;
}

/** What is known when a target is chosen. */
export interface Circumstances {
  state: State;
  now: Date;
  timeZone: string;
  /** What prevents the article from being published, apart from its date. */
  reasons: readonly Fault[];
  /** Whether the publication date is ahead of today in the site's time zone. */
  isDateAhead: boolean;
  lineAt: (part: string) => number;
}

type Dates = Pick<ParsedArticle, 'draft' | 'publicationDate' | 'publishAt' | 'expiresAt'>;

const draft = (reasons: readonly Fault[], withdraws = false): Target => ({
  state: 'draft',
  publishAt: null,
  unpublishAt: null,
  reasons: [...reasons],
  withdraws,
});

/**
 * Decides what a file should become. A ready article is published, or scheduled if its date is ahead. Any
 * other is a draft with its reasons.
 */
export function targetOf(article: Dates, circumstances: Circumstances): Target {
  const { state, now, reasons, lineAt } = circumstances;
  if (state === 'draft') return draft(reasons);
  const { expiresAt } = article;
  if (state === 'auto') {
    if (article.draft) return draft(reasons, true);
    if (expiresAt !== null && expiresAt <= now) {
      const reason = `the article expired on ${dayOf(expiresAt, circumstances)}`;
      return draft([...reasons, { line: lineAt('expiresAt'), reason }], true);
    }
  }
  if (reasons.length > 0) return draft(reasons);
  const publishAt = publishTime(article, circumstances);
  const unpublishAt = expiresAt !== null && expiresAt > now ? expiresAt : null;
  if (publishAt === null)
    return { state: 'published', publishAt, unpublishAt, reasons: [], withdraws: false };
  if (unpublishAt !== null && unpublishAt <= publishAt) {
    const reason = `the article would expire on ${dayOf(unpublishAt, circumstances)}, before it is published: correct one of the dates`;
    return draft([{ line: lineAt('expiresAt'), reason }]);
  }
  return { state: 'scheduled', publishAt, unpublishAt, reasons: [], withdraws: false };
}

/** The time ahead at which the article goes out, or `null` if it may go out now. */
function publishTime(article: Dates, { now, timeZone, isDateAhead }: Circumstances): Date | null {
  const { publicationDate, publishAt } = article;
  // A publish before that day in the site's zone is refused.
  const day =
    isDateAhead && publicationDate !== null
      ? DateTime.fromISO(publicationDate, { zone: timeZone }).startOf('day').toMillis()
      : 0;
  const at = new Date(Math.max(day, publishAt?.getTime() ?? 0));
  return at > now ? at : null;
}

const dayOf = (at: Date, { timeZone }: Circumstances): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
