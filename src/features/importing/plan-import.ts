import type { ImportRecord, RecordedArticle } from './import-records';
import type { State, Target } from './target';

/** Who wins where an article was changed in the panel since its file was imported. `null`: it is told. */
export type Winner = 'theirs' | 'ours' | null;

/** What was done to an article in the panel since its file was imported. */
export type PanelChange = 'deleted' | 'unpublished' | 'changed';

/** The action that the import takes for a file. */
export type Decision =
  /** The file was moved and its bytes are unchanged. Only the path of its record changes. */
  | { kind: 'moved'; record: RecordedArticle }
  /** Another existing file has the same bytes. A second article would be a duplicate. */
  | { kind: 'copy'; of: string }
  /** `newLocale`: the document exists in other locales only. */
  | { kind: 'update'; documentId: string; newLocale: boolean }
  | { kind: 'create' };

/**
 * The hash of the bytes for which the import skips a file: that of the last import. `null` if this import
 * may publish or unpublish what the last one left as a draft, or if the file wins over the panel.
 *
 * @param gone what was done to the article in the panel
 */
export function unchangedHash(
  record: RecordedArticle | undefined,
  state: State,
  winner: Winner,
  gone: PanelChange | null,
): string | null {
  if (record === undefined) return null;
  if (gone !== null) return winner === 'ours' ? null : record.contentHash;
  return state === 'draft' || record.published ? record.contentHash : null;
}

/** Whether the article of an unchanged file is already what the file should become. */
export function isUpToDate(record: RecordedArticle, target: Target): boolean {
  const { article, published, scheduled } = record;
  switch (target.state) {
    case 'published':
      // An editor may have published it as it was imported.
      return published || article?.isPublicVersion === true;
    case 'scheduled':
      return scheduled;
    case 'draft':
      return !scheduled && !(target.withdraws && article?.isPublished === true);
  }
}

/** The earlier imports that a file may continue. */
export interface Origin {
  locale: string;
  /** The file's own record from an earlier import. */
  record: ImportRecord | undefined;
  /** The record of a missing file with the same bytes and locale. Its article may be deleted. */
  moved: RecordedArticle | null;
  /** The path of an existing imported file with the same bytes and locale. */
  copyOf: string | null;
  /** The imported article that has the slug of the file and whose own file is missing. */
  ownerOfSlug: string | null;
  /** The article that the file translates, if no other file has its locale. */
  translationOf: string | null;
  /** The article of a missing file that the file must have been before it was moved and edited. */
  formerly: string | null;
}

/**
 * Decides whether a changed file becomes a new article, a translation or a new version. No decision
 * gives a file the article of another existing file.
 */
export function planImport(origin: Origin): Decision {
  const { locale, record, moved, copyOf, ownerOfSlug, translationOf, formerly } = origin;
  if (record !== undefined) {
    const newLocale = record.articleLocale !== locale;
    return { kind: 'update', documentId: record.articleDocumentId, newLocale };
  }
  // Check copies first: of two files with the same bytes, one may be moved and the other its copy.
  if (copyOf !== null) return { kind: 'copy', of: copyOf };
  if (moved !== null) return { kind: 'moved', record: moved };
  if (ownerOfSlug !== null) return { kind: 'update', documentId: ownerOfSlug, newLocale: false };
  if (translationOf !== null) return { kind: 'update', documentId: translationOf, newLocale: true };
  return formerly === null
    ? { kind: 'create' }
    : { kind: 'update', documentId: formerly, newLocale: false };
}
