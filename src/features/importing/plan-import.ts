import type { ImportRecord } from './import-records';

/** Which state articles are imported in: as each file says, or all alike. */
export type State = 'as-written' | 'published' | 'draft';

/** What is to be done with a file. */
export type Decision =
  /** The file moved here with its bytes: its record follows, its article stays as it is. */
  | { kind: 'moved'; record: ImportRecord }
  /** A file that is still there holds the same bytes: an article of its own would repeat that one. */
  | { kind: 'copy'; of: string }
  /** `newLocale`: the document exists, in other languages only. */
  | { kind: 'update'; documentId: string; newLocale: boolean }
  | { kind: 'create' };

/** Whether a file is to be published: unless it says `draft`, or the command decides for all. */
export const publishes = (state: State, { draft }: { draft: boolean }): boolean =>
  state === 'published' || (state === 'as-written' && !draft);

/**
 * The hash of bytes for which nothing is to be done: that of the last import, unless the article is
 * a draft that may have to be published now.
 */
export function unchangedHash(record: ImportRecord | undefined, state: State): string | null {
  if (record === undefined) return null;
  return state !== 'draft' && !record.published ? null : record.contentHash;
}

/** What is known of a file that was read. */
export interface Known {
  locale: string;
  /** Its own record from an earlier import. */
  record: ImportRecord | undefined;
  /** The record of a file with the same bytes and locale that is gone. */
  moved: ImportRecord | null;
  /** The path of an imported file with the same bytes and locale that is still there. */
  copyOf: string | null;
  /** The imported article that has the slug which the file names, and whose own file is gone. */
  ownerOfSlug: string | null;
  /** The article of which the file is a translation, where no other file has its locale. */
  translationOf: string | null;
}

/**
 * Decides whether a file that is not passed over makes a new article, a translation or a new
 * version. No decision gives a file the article of another file that is still there.
 */
export function planImport(known: Known): Decision {
  const { locale, record, moved, copyOf, ownerOfSlug, translationOf } = known;
  if (record !== undefined) {
    const newLocale = record.articleLocale !== locale;
    return { kind: 'update', documentId: record.articleDocumentId, newLocale };
  }
  // First: of two files with the same bytes one may be the moved one, and the other its copy.
  if (copyOf !== null) return { kind: 'copy', of: copyOf };
  if (moved !== null) return { kind: 'moved', record: moved };
  if (ownerOfSlug !== null) return { kind: 'update', documentId: ownerOfSlug, newLocale: false };
  return translationOf === null
    ? { kind: 'create' }
    : { kind: 'update', documentId: translationOf, newLocale: true };
}
