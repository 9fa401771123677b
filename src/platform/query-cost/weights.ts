/**
 * What the parts of a list query cost. A thousand is what one core does in a quarter of a second
 * among 50,000 articles in SQLite; `npm run bench -- costs` measures it. The weights do not depend on
 * how many articles there are, so that a query does not break when a site grows.
 */
export const WEIGHTS = {
  /** Any list. */
  list: 40,
  /** For each row of a page: itself, and each relation or component that is populated on it. */
  row: 0.5,
  populated: 0.9,
  /** A filter that no index answers: all rows are looked through, and what is found is listed. */
  scan: 400,
  /** A comparison of a column on each row that is looked through. */
  condition: 15,
  /** A search for a part of a short text, of a long one. */
  shortText: 60,
  longText: 140,
  /** A condition on a relation or a component, and its further ones in the same `$or`. */
  relation: 160,
  /** A relation whose entries an index finds, by slug or documentId: few rows are joined. */
  relationByKey: 60,
  component: 200,
  components: 280,
  /** A relation of many rows below another: joined, so that two of them multiply. */
  nestedMany: 500,
  /** A condition inside a relation that is populated: joined to the rows of a page. */
  populatedRelation: 100,
  /** Ordering by a column that no index has in order, by a field of a relation or component. */
  sort: 180,
  sortByRelation: 400,
  sortByComponent: 750,
  sortByMany: 800,
  sortByComponents: 1800,
  /** All locales at once, in the order of a list. */
  allLocales: 180,
  /** Each thousand rows that a page begins after, up to as many as are assumed. */
  thousandSkipped: 3,
} as const;

/** Rows that a table is assumed to have. */
export const ASSUMED_ROWS = 50_000;

/** Rows of a page where the query does not say; Strapi limits what it may say. */
export const DEFAULT_PAGE = 25;
