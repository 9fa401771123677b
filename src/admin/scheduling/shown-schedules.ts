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

/** Remembers the scheduled time of a row. */
export function rememberSchedule(row: string, schedule: Shown): void {
  shown.set(row, schedule);
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
