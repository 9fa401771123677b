import type { Core } from '@strapi/strapi';
import { onDocumentWrites } from '../../platform/database';
import { guardFileDeletion } from './files';
import { holdFiles } from './lock';
import { refuseInUse, type Refuse } from './refuse';
import { ARTICLE, shownTypes, type FilesInBodies } from './shown-by';

/**
 * Asks before something is deleted that published articles show: an author, a category, a tag, a
 * file. Call it in `register`, right after the write transaction, which the deletion and the look
 * share.
 *
 * @param filesInBodies finds the articles whose bodies show files
 */
export function registerInUse(strapi: Core.Strapi, filesInBodies: FilesInBodies): void {
  const refuse: Refuse = (target) => refuseInUse(strapi, target, filesInBodies);
  let types: ReadonlySet<string> | undefined;
  onDocumentWrites(strapi, async ({ uid, action, params: { documentId } }, next) => {
    if (uid === ARTICLE && action !== 'delete') await holdFiles(strapi);
    // Unpublishing takes a document away from readers too, where its type has drafts.
    if ((action === 'delete' || action === 'unpublish') && documentId !== undefined) {
      types ??= shownTypes(strapi);
      if (types.has(uid)) await refuse({ uid, documentIds: [documentId] });
    }
    return next();
  });
  guardFileDeletion(strapi, refuse);
}
