import type { Core } from '@strapi/strapi';
import { onDocumentWrites } from '../documents';
import { guardFileDeletion } from './files';
import { refuseInUse } from './refuse';
import { shownTypes } from './shown-by';

/**
 * Asks before something is deleted that published articles show: an author, a category, a tag, a
 * file. Call it in `register`, after the write transaction, which the deletion and the look share.
 */
export function registerInUse(strapi: Core.Strapi): void {
  let types: ReadonlySet<string> | undefined;
  onDocumentWrites(strapi, async ({ uid, action, params: { documentId } }, next) => {
    // Unpublishing takes a document away from readers too, where its type has drafts.
    if ((action === 'delete' || action === 'unpublish') && documentId !== undefined) {
      types ??= shownTypes(strapi);
      if (types.has(uid)) await refuseInUse(strapi, { uid, documentIds: [documentId] });
    }
    return next();
  });
  guardFileDeletion(strapi);
}
