const DAY_MS = 24 * 60 * 60 * 1000;
/** More than anyone publishes in a day; small, because SQLite writes the distances between numbers. */
const PER_DAY = 2 ** 20;

/** Days since 1970; what has no date is the oldest. */
export const dayOf = (date: string): number => Math.floor((Date.parse(date) || 0) / DAY_MS);

/**
 * The first number of a day's entries. Entries are numbered by their publication date, so that both
 * databases find the newest first without sorting, and those of a time as a range.
 */
export const firstOf = (day: number): number => day * PER_DAY;
