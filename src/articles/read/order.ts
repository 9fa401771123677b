/** `document_id` makes the order total: a page must not depend on the database's choice. */
const ORDER = [
  { field: 'publicationDate', column: 'publication_date', direction: 'desc' },
  { field: 'createdAt', column: 'created_at', direction: 'desc' },
  { field: 'documentId', column: 'document_id', direction: 'asc' },
] as const;

/** The default order of lists: a `sort` of the Document Service. */
export const NEWEST_FIRST = ORDER.map(({ field, direction }) => `${field}:${direction}`);

/** The columns that `orderNewestFirst` compares. */
export const ORDER_COLUMNS: readonly string[] = ORDER.map(({ column }) => column);

const TOTAL = [...ORDER, { column: 'id', direction: 'asc' }] as const;

/**
 * The default order of lists in SQL. `id` comes last, so that no two rows are equal.
 *
 * @param alias the alias of the table of articles
 */
export const orderNewestFirst = (alias: string): string =>
  TOTAL.map(({ column, direction }) => `${alias}."${column}" ${direction}`).join(', ');

/** The reverse of the default order in SQL. */
export const orderOldestFirst = (alias: string): string =>
  TOTAL.map(
    ({ column, direction }) => `${alias}."${column}" ${direction === 'asc' ? 'desc' : 'asc'}`,
  ).join(', ');

/**
 * An SQL condition: the article `a` comes after the article `b` in the default order of lists.
 *
 * @param a an alias of the table of articles
 * @param b another alias of it
 */
export function comesAfter(a: string, b: string): string {
  const [{ column: first }] = ORDER;
  const later = ORDER.reduceRight<string | null>((rest, { column, direction }) => {
    const [less, more] = direction === 'desc' ? [a, b] : [b, a];
    const differs = `${less}."${column}" < ${more}."${column}"`;
    return rest === null
      ? differs
      : `(${differs} or (${a}."${column}" = ${b}."${column}" and ${rest}))`;
  }, null);
  // The first bound lets the database begin in the middle of the index.
  return `${a}."${first}" <= ${b}."${first}" and ${later ?? ''}`;
}
