import { ARTICLE } from '../../articles/uids';
import type { Core } from '@strapi/strapi';
import { onDocumentWrites } from '../../platform/database';
import { guardFileDeletion } from './files';
import { blockFileDeletion } from './lock';
import { refuseInUse, type Refuse } from './refuse';
import { shownTypes, type FilesInBodies } from './shown-by';

/**
 * Asks for confirmation before an author, a category, a tag or a file is deleted that published
 * articles show. Call it in `register`, right after the write transaction, so that check and
 * deletion share it.
 *
 * @param filesInBodies finds the articles whose bodies show files
 */
export function registerInUse(strapi: Core.Strapi, filesInBodies: FilesInBodies): void {
  const refuse: Refuse = (target) => refuseInUse(strapi, target, filesInBodies);
  let types: ReadonlySet<string> | undefined;
  onDocumentWrites(strapi, async ({ uid, action, params: { documentId } }, next) => {
    if (uid === ARTICLE && action !== 'delete') await blockFileDeletion(strapi);
    // Unpublishing also hides a document from readers, if its type has drafts.
    if ((action === 'delete' || action === 'unpublish') && documentId !== undefined) {
      types ??= shownTypes(strapi);
      if (types.has(uid)) await refuse({ uid, documentIds: [documentId] });
    }
    return next();
  });
  guardFileDeletion(strapi, refuse);
}
