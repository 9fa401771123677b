import type { ImportRecord } from './import-records';

/** The state of imported articles: as each file says, or one state for all files. */
export type State = 'as-written' | 'published' | 'draft';

/** The action that the import takes for a file. */
export type Decision =
  /** The file was moved and its bytes are unchanged. Only the path of its record changes. */
  | { kind: 'moved'; record: ImportRecord }
  /** Another existing file has the same bytes. A second article would be a duplicate. */
  | { kind: 'copy'; of: string }
  /** `newLocale`: the document exists in other locales only. */
  | { kind: 'update'; documentId: string; newLocale: boolean }
  | { kind: 'create' };

/** Whether to publish a file, by the option of the command and the file's own `draft`. */
export const publishes = (state: State, { draft }: { draft: boolean }): boolean =>
  state === 'published' || (state === 'as-written' && !draft);

/**
 * The hash of the bytes for which the import skips a file: that of the last import. `null` if the article
 * is a draft that this import may publish.
 */
export function unchangedHash(record: ImportRecord | undefined, state: State): string | null {
  if (record === undefined) return null;
  return state !== 'draft' && !record.published ? null : record.contentHash;
}

/** The earlier imports that a file may continue. */
export interface Origin {
  locale: string;
  /** The file's own record from an earlier import. */
  record: ImportRecord | undefined;
  /** The record of a missing file with the same bytes and locale. */
  moved: ImportRecord | null;
  /** The path of an existing imported file with the same bytes and locale. */
  copyOf: string | null;
  /** The imported article that has the slug of the file and whose own file is missing. */
  ownerOfSlug: string | null;
  /** The article that the file translates, if no other file has its locale. */
  translationOf: string | null;
}

/**
 * Decides whether a changed file becomes a new article, a translation or a new version. No decision
 * gives a file the article of another existing file.
 */
export function planImport(origin: Origin): Decision {
  const { locale, record, moved, copyOf, ownerOfSlug, translationOf } = origin;
  if (record !== undefined) {
    const newLocale = record.articleLocale !== locale;
    return { kind: 'update', documentId: record.articleDocumentId, newLocale };
  }
  // Check copies first: of two files with the same bytes, one may be moved and the other its copy.
  if (copyOf !== null) return { kind: 'copy', of: copyOf };
  if (moved !== null) return { kind: 'moved', record: moved };
  if (ownerOfSlug !== null) return { kind: 'update', documentId: ownerOfSlug, newLocale: false };
  return translationOf === null
    ? { kind: 'create' }
    : { kind: 'update', documentId: translationOf, newLocale: true };
}
