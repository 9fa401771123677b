export const CHANGE_ACTIONS = ['create', 'update', 'publish', 'unpublish', 'delete'] as const;

/** The net effect of a transaction on one document in one locale. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** One committed write to content. */
export interface Change {
  /** The position in the log, a decimal number. A later commit has a higher one. */
  cursor: string;
  uid: string;
  /** `DEFAULT_LOCALE_DOCUMENT` for the choice of the default locale, which is not a document. */
  documentId: string;
  /** `null` where the content type is not localised. */
  locale: string | null;
  action: ChangeAction;
  /** Rises with every change of the document, with gaps: the cursor as a number. */
  sequence: number;
  /** The time just before the commit, by the clock of the writing process. */
  at: Date;
  /** The document is new in this locale. Set on a `publish` too, if one transaction did both. */
  created: boolean;
  /**
   * Readers see the written row: it is published, or its type has no drafts. An approved comment is
   * visible, a pending one is not.
   */
  published: boolean;
}

/** A change before its transaction has a place in the log. */
export type UnloggedChange = Omit<Change, 'cursor' | 'sequence'>;

/** A change as listeners in the transaction get it. */
export interface PendingChange extends UnloggedChange {
  /**
   * A row that readers do not see was written, such as a draft. It is false where only the published
   * row was written, or what the rows show.
   */
  draftWritten: boolean;
}

/**
 * Strapi stores the default locale in its core store and not with the locales. A change of it is an
 * `update` of this document of `plugin::i18n.locale`.
 */
export const DEFAULT_LOCALE_DOCUMENT = 'default-locale';
