/** The number of values that a filter compares, in any of Strapi's spellings. */
export function conditionsIn(filters: unknown): number {
  if (filters === undefined || filters === null) return 0;
  if (Array.isArray(filters)) {
    return filters.reduce((sum: number, one) => sum + conditionsIn(one), 0);
  }
  if (typeof filters !== 'object' || filters instanceof Date) return 1;
  return Object.values(filters).reduce((sum: number, one) => sum + conditionsIn(one), 0);
}
