import type { LocalTime } from './api';

/** What the list has shown of a scheduled row. */
interface Shown {
  publishAt: LocalTime;
  /** Changes when the article does. */
  version: string;
}

/**
 * The last schedule that the list has shown of each row, by document and language. Kept outside the
 * components, because the list unmounts its rows while it reloads.
 */
const shown = new Map<string, Shown>();

/** Remembers the scheduled time of a row; `null` if it has none. */
export function rememberSchedule(row: string, publishAt: LocalTime | null, version: string): void {
  if (publishAt !== null) shown.set(row, { publishAt, version });
  // The article is as before, so somebody has cancelled the schedule.
  else if (shown.get(row)?.version === version) shown.delete(row);
}

/**
 * Returns the time for which a row was scheduled, if the article was published since. Returns `null`
 * otherwise, and if the time is past.
 */
export function unscheduledInList(
  row: string,
  present: { isPublished: boolean; version: string },
  now: number,
): LocalTime | null {
  const last = shown.get(row);
  if (last === undefined || !present.isPublished || last.version === present.version) return null;
  return Date.parse(last.publishAt.at) > now ? last.publishAt : null;
}
