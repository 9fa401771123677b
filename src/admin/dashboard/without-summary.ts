import type { Condition } from '../strapi/addresses';

/**
 * The filters of the articles from before a day that have no summary, or none of its lines: each line is missing
 * or empty.
 */
export const withoutSummary = (archiveBefore: string): Condition[][] => [
  ...['line1', 'line2', 'line3'].map((line): Condition[] => [
    [`summary.${line}`, '$null', 'true'],
    [`summary.${line}`, '$eq', ''],
  ]),
  [['publicationDate', '$lt', archiveBefore]],
];
