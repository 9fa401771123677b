import type { Core } from '@strapi/strapi';
import { FILE, makePrivate } from '../../strapi';

/**
 * Removes the relations from the public API that lead from published content to drafts.
 *
 * - `localizations` joins every row of the document, drafts included. A filter such as
 *   `filters[localizations][title][$startsWith]=a` would reveal the title of a draft.
 * - `related` of a media file names every entry that uses the file.
 */
export function hideDraftRelations(strapi: Core.Strapi): void {
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('api::')) makePrivate(strapi, uid, 'localizations');
  }
  makePrivate(strapi, FILE, 'related');
}
