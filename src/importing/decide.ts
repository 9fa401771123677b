import type { ImportRecord } from './import-records';
import type { ParsedArticle } from './parsing';

/** Which state articles are imported in: as each file says, or all alike. */
export type State = 'as-written' | 'published' | 'draft';

/** What is to be done with a file. */
export type Decision =
  /** Another file held the same article; this one takes its place in the records. */
  | { kind: 'moved'; record: ImportRecord }
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
  article: ParsedArticle;
  contentHash: string;
  translationKey: string;
  /** Its own record from an earlier import. */
  record: ImportRecord | undefined;
  /** Records of other files with the same bytes, translation key or slug. */
  related: readonly ImportRecord[];
  /** The imported article that has the slug which the file names. */
  ownerOfSlug: string | null;
}

/** Decides whether a file that is not passed over makes a new article, a translation or a new version. */
export function decide({
  article,
  contentHash,
  translationKey,
  record,
  related,
  ownerOfSlug,
}: Known): Decision {
  if (record !== undefined) {
    const newLocale = record.articleLocale !== article.locale;
    return { kind: 'update', documentId: record.articleDocumentId, newLocale };
  }
  const inLocale = related.filter(({ articleLocale }) => articleLocale === article.locale);
  const same = inLocale.find((other) => other.contentHash === contentHash);
  if (same !== undefined) return { kind: 'moved', record: same };
  if (ownerOfSlug !== null) return { kind: 'update', documentId: ownerOfSlug, newLocale: false };

  const translations = related.filter((other) => other.translationKey === translationKey);
  const [translation] = translations;
  const taken = translations.some(({ articleLocale }) => articleLocale === article.locale);
  return translation === undefined || taken
    ? { kind: 'create' }
    : { kind: 'update', documentId: translation.articleDocumentId, newLocale: true };
}
