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

/**
 * The default order of lists in SQL. `id` comes last, so that no two rows are equal.
 *
 * @param alias the alias of the table of articles
 */
export const orderNewestFirst = (alias: string): string =>
  [...ORDER, { column: 'id', direction: 'asc' }]
    .map(({ column, direction }) => `${alias}."${column}" ${direction}`)
    .join(', ');
