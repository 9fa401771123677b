/** Where the date of a file without one is taken from. */
export const DATE_SOURCES = ['git', 'mtime'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];
