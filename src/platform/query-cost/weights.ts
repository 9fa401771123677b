/**
 * The costs of the parts of a list query. The default limit of 1200 stands for the work of one core in
 * about 250 ms with 50,000 articles in SQLite. `npm run bench -- costs` measures it, and fails where a
 * query takes longer, as some do on a slow machine. The weights do not depend on the number of articles,
 * so that a query does not break when a site grows.
 */
export const WEIGHTS = {
  /** Every list. */
  list: 40,
  /** A connection of GraphQL runs its filters again to count the matches: this much of their costs. */
  counted: 0.5,
  /** Each row of a page, and each populated relation or component of a row. */
  row: 0.5,
  populated: 0.9,
  /** A filter that no index can answer. All rows are scanned, and the matches are listed. */
  scan: 400,
  /** A comparison of a column for each scanned row. */
  condition: 15,
  /** A search for a part of a short or long text. */
  shortText: 60,
  longText: 140,
  /** A condition on a relation or a component. Further ones in the same `$or` are included. */
  relation: 160,
  /** A relation whose entries an index finds by slug or documentId, so that few rows are joined. */
  relationByKey: 60,
  component: 200,
  components: 280,
  /** A relation of many rows nested in another. Both are joined, so their rows multiply. */
  nestedMany: 500,
  /** A negated condition on a relation. It matches nearly all rows, which are listed. */
  negatedRelation: 250,
  /** The same on a component or on a relation of many, whose rows are several per entry. */
  negatedMany: 380,
  /** A condition inside a populated relation, which is joined to the rows of a page. */
  populatedRelation: 100,
  /** A sort by a column without an index, or by a field of a relation or component. */
  sort: 180,
  sortByRelation: 400,
  sortByComponent: 750,
  sortByMany: 800,
  sortByComponents: 1800,
  /** All locales at once. */
  allLocales: 180,
  /** Each thousand rows before the page, up to ASSUMED_ROWS. */
  thousandSkipped: 12,
} as const;

/** The assumed number of rows of a table. */
export const ASSUMED_ROWS = 50_000;

/** The rows of a page if the query does not name them. Strapi limits larger values. */
export const DEFAULT_PAGE = 25;
