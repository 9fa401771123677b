import { equalitiesIn } from '../../../strapi';

/** The columns of a result row that identify an article. */
export interface Row {
  id?: number | undefined;
  document_id?: string | null | undefined;
}

/**
 * The articles on which the result of a statement depends, if its conditions name them: by
 * `document_id`, by the row's `id`, or by a slug, which is unique within a locale. Any other statement
 * is a list, whose result may change with any article.
 *
 * @param documents the documents of rows that earlier statements returned; adds those of `rows`
 * @returns documentIds; `null` for a list
 */
export function articlesNamedBy(
  sql: string,
  bindings: readonly unknown[],
  rows: readonly Row[],
  documents: Map<number, string>,
): string[] | null {
  for (const { id, document_id: document } of rows) {
    if (id !== undefined && typeof document === 'string') documents.set(id, document);
  }
  const equalities = equalitiesIn(sql, 'articles', bindings);
  if (equalities === null) return null;
  const byDocument = equalities.get('document_id');
  if (byDocument !== undefined) return byDocument.map(String);
  const byRow = equalities.get('id');
  if (byRow !== undefined) return allKnown(byRow.map((id) => documents.get(Number(id))));
  // Any article may take a slug that is free.
  if (equalities.has('slug') && rows.length > 0) {
    return allKnown(rows.map((row) => row.document_id));
  }
  return null;
}

/** The documents, or `null` if one is unknown. */
const allKnown = (documents: (string | null | undefined)[]): string[] | null => {
  const known = documents.filter((id) => typeof id === 'string');
  return known.length === documents.length ? known : null;
};
