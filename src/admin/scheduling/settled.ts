/** What a response of the server says, as far as it is compared. */
interface Page<Time> {
  /** What the site's clock showed, such as `2026-12-01T09:00`. */
  now: string;
  publishedAt: string | null;
  schedule: { publishAt: Time | null } | null;
}

/**
 * The time at which an article was to be published, where it was published by hand between two
 * responses of the server, which unschedules it; `null` where it was not, or the time is past.
 */
export function settledBetween<Time extends { local: string }>(
  before: Page<Time>,
  after: Page<Time>,
): Time | null {
  const wanted = before.schedule?.publishAt ?? null;
  const isUnscheduled = wanted !== null && (after.schedule?.publishAt ?? null) === null;
  const isPublished = after.publishedAt !== null && after.publishedAt !== before.publishedAt;
  return isUnscheduled && isPublished && wanted.local > after.now ? wanted : null;
}
