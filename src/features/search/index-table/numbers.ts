const DAY_MS = 24 * 60 * 60 * 1000;
/** More articles than any site publishes in a day. Small, because SQLite stores differences of numbers. */
const PER_DAY = 2 ** 20;

/** Returns the days since 1970. An article without a date is the oldest. */
export const dayOf = (date: string): number => Math.floor((Date.parse(date) || 0) / DAY_MS);

/**
 * Returns the first entry number of a day. Entries are numbered by publication date, so both databases
 * find the newest first without sorting, and a period as a range.
 */
export const firstOf = (day: number): number => day * PER_DAY;
