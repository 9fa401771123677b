/** How many backups are kept; 0 for none of its kind. */
export interface Retention {
  days: number;
  weeks: number;
  months: number;
}

const DAY_MS = 86_400_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_DAYS = 4;

const PERIODS: Record<keyof Retention, (instant: Date) => string> = {
  days: (instant) => instant.toISOString().slice(0, 10),
  weeks: (instant) =>
    String(Math.floor((Math.floor(instant.getTime() / DAY_MS) - FIRST_MONDAY_DAYS) / 7)),
  months: (instant) => instant.toISOString().slice(0, 7),
};

/**
 * Decides which backups are kept: the last one of each of the last days, weeks (from Monday) and months
 * that have one, in UTC. The newest is always kept. Without any number, all are.
 *
 * @returns those to remove
 */
export function expiredBackups<Backup extends { at: Date }>(
  backups: readonly Backup[],
  retention: Retention,
): Backup[] {
  if (retention.days + retention.weeks + retention.months === 0) return [];
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  for (const period of ['days', 'weeks', 'months'] as const) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      if (seen.size >= retention[period]) break;
      const name = PERIODS[period](backup.at);
      if (!seen.has(name)) kept.add(backup);
      seen.add(name);
    }
  }
  return backups.filter((backup) => !kept.has(backup));
}
