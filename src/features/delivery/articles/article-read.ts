/** The languages of a read: the asked one, and what stands in where it has no published version. */
interface Languages {
  locale: string;
  fallback: string | null;
}

/** The reads that the contract names, and that have a path of their own. */
export type ArticleRead = Languages &
  (
    | { kind: 'document'; documentId: string }
    | { kind: 'slug'; slug: string }
    | { kind: 'page'; page: number; pageSize: number }
  );
