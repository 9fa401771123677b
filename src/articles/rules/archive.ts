import { isBlank } from '../../platform/text/pure';
import type { PublishRules } from './publish-rules';
import { cleanSummaryLine } from './summary-line';

export const SUMMARY_LINES = ['line1', 'line2', 'line3'] as const;

/** Strapi refuses other values. */
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day of a publication date, such as `2025-12-12`; `null` if there is none. */
export const dayOf = (date: unknown): string | null =>
  typeof date === 'string' ? (DAY.exec(date)?.[0] ?? null) : null;

/**
 * Whether an article may be published without a summary: it has none, and its day is before the one that
 * the site names. An article without a date is of today.
 */
export function isArchiveArticle(
  { publicationDate, summary }: { publicationDate?: unknown; summary?: unknown },
  { today, archiveBefore }: PublishRules,
): boolean {
  const date = dayOf(publicationDate) ?? today;
  const isOld = archiveBefore !== null && date !== null && date < archiveBefore;
  return isOld && hasNoLine(summary);
}

/** Whether no line of a summary has a visible character. */
export function hasNoLine(summary: unknown): boolean {
  const lines: Record<string, unknown> =
    typeof summary === 'object' && summary !== null ? { ...summary } : {};
  return SUMMARY_LINES.every((name) => {
    const line = lines[name];
    return typeof line !== 'string' || isBlank(cleanSummaryLine(line));
  });
}
