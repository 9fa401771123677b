/** The values of what a request leaves out. */
export interface Defaults {
  /** Such as `/api`. */
  prefix: string;
  /** The first parts of the paths that delivery answers, such as `articles`. */
  collections: ReadonlySet<string>;
  locale: string;
  locales: readonly string[];
  pageSize: number;
  maxPageSize: number;
}
