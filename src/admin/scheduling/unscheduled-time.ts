/** The compared part of a response. */
interface Page<Time> {
  /** The time of the response in the site's time zone, such as `2026-12-01T09:00`. */
  now: string;
  publishedAt: string | null;
  schedule: { publishAt: Time | null } | null;
}

/**
 * Returns the scheduled time that a manual publish between two responses has unscheduled. Returns
 * `null` if there was no such publish, or if the time is past.
 */
export function unscheduledBetween<Time extends { local: string }>(
  before: Page<Time>,
  after: Page<Time>,
): Time | null {
  const scheduled = before.schedule?.publishAt ?? null;
  const isUnscheduled = scheduled !== null && (after.schedule?.publishAt ?? null) === null;
  const isPublished = after.publishedAt !== null && after.publishedAt !== before.publishedAt;
  return isUnscheduled && isPublished && scheduled.local > after.now ? scheduled : null;
}
