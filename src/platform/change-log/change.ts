export const CHANGE_ACTIONS = ['create', 'update', 'publish', 'unpublish', 'delete'] as const;

/** What a transaction did, in sum, to one document in one locale. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** One committed write to content. */
export interface Change {
  /** Its place in the log, a decimal number. A later commit has a higher one. */
  cursor: string;
  uid: string;
  /** `DEFAULT_LOCALE_DOCUMENT` for the choice of the default locale, which is no document. */
  documentId: string;
  /** `null` where the content type is not localised. */
  locale: string | null;
  action: ChangeAction;
  /** Rises with every change of the document, with gaps: the cursor as a number. */
  sequence: number;
  /** When the transaction was about to commit, by the clock of the process that wrote. */
  at: Date;
  /** The document had nothing in this locale before; with `publish` where both happened at once. */
  created: boolean;
  /**
   * What readers see was written: a published row, or one of a type without drafts, such as an
   * approved comment but not a pending one.
   */
  published: boolean;
}

/** A change before its transaction has a place in the log. */
export type UnloggedChange = Omit<Change, 'cursor' | 'sequence'>;

/**
 * Which locale is the default is not kept with the locales but in Strapi's core store. A change of
 * it is an `update` of this document of `plugin::i18n.locale`.
 */
export const DEFAULT_LOCALE_DOCUMENT = 'default-locale';
