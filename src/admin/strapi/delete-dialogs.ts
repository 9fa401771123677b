/** The questions of the dialogs that delete a document, one locale of it, or several documents. */
interface Questions {
  document: string;
  locale: string;
  many: string;
}

/**
 * Replaces the questions that Strapi asks before it deletes. They say that nothing can be restored.
 * Strapi has one question for all content types.
 *
 * Relies on the keys in @strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs,
 * @strapi/i18n/dist/admin/components/CMHeaderActions.mjs and
 * @strapi/content-manager/dist/admin/pages/ListView/components/BulkActions/Actions.mjs.
 */
export const deleteDialogTexts = (texts: Record<'en' | 'ko', Questions>) => {
  const keyed = ({ document, locale, many }: Questions): Record<string, string> => ({
    'content-manager.actions.delete.dialog.body': document,
    'i18n.actions.delete.dialog.body': locale,
    'popUpWarning.bodyMessage.contentType.delete.all': many,
  });
  return { en: keyed(texts.en), ko: keyed(texts.ko) };
};
