/**
 * The rows that readers see: a `where` of Strapi's database layer. Drafts are rows of the same table
 * without `publishedAt`.
 */
export const PUBLISHED = { publishedAt: { $notNull: true } } as const;

/**
 * The same condition in SQL.
 *
 * @param alias the alias of the table of articles
 */
export const isPublished = (alias: string): string => `${alias}."published_at" is not null`;
