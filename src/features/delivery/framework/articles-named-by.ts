/** A row of a statement's result, as far as it names its document. */
export interface Row {
  id?: number | undefined;
  document_id?: string | null | undefined;
}

const SELECT_ARTICLES =
  /^select .* from [`"]articles[`"] as [`"]t0[`"] where \((.*)\)(?: limit (?:\?|\$\d+))?$/;
const CONDITION =
  /^[`"]t0[`"]\.[`"](\w+)[`"] (?:(is not null|is null)|= (?:\?|\$\d+)|in \(((?:\?|\$\d+)(?:, (?:\?|\$\d+))*)\))$/;

/**
 * The documents on which alone the result of a statement depends: those that its conditions name by
 * `document_id`, by row or by slug, which no two articles of a locale share. `null` where another
 * article may come to match, as in any list.
 *
 * Knows only conjunctions of the simplest conditions, and takes everything else for a list.
 *
 * @param seen documents by row, from earlier statements; this one's are added
 */
export function articlesNamedBy(
  sql: string,
  bindings: readonly unknown[],
  rows: readonly Row[],
  seen: Map<number, string>,
): string[] | null {
  for (const { id, document_id: document } of rows) {
    if (id !== undefined && typeof document === 'string') seen.set(id, document);
  }
  const where = SELECT_ARTICLES.exec(sql)?.[1];
  if (where === undefined) return null;
  const pins = equalities(where, bindings);
  if (pins === null) return null;
  const byDocument = pins.get('document_id');
  if (byDocument !== undefined) return byDocument.map(String);
  const byRow = pins.get('id');
  if (byRow !== undefined) return known(byRow.map((id) => seen.get(Number(id))));
  // A slug that nobody has may be taken by any article.
  if (pins.has('slug') && rows.length > 0) return known(rows.map((row) => row.document_id));
  return null;
}

/** The values that a conjunction of conditions demands of each column. */
function equalities(where: string, bindings: readonly unknown[]): Map<string, unknown[]> | null {
  const values = new Map<string, unknown[]>();
  let next = 0;
  for (const condition of where.split(' and ')) {
    const parts = CONDITION.exec(condition);
    if (parts === null) return null;
    const [, column = '', nullness, list] = parts;
    if (nullness !== undefined) continue;
    const count = list === undefined ? 1 : list.split(',').length;
    values.set(column, bindings.slice(next, next + count));
    next += count;
  }
  return values;
}

const known = (documents: (string | null | undefined)[]): string[] | null => {
  const found = documents.filter((id) => typeof id === 'string');
  return found.length === documents.length ? found : null;
};
