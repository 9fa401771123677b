import type { Core } from '@strapi/strapi';
import { holdWrites, lockDocument } from './lock';
import { onDocumentWrites } from './on-documents';

/**
 * Makes each write to our content types one transaction that all later document middlewares join,
 * and lets the writes of one document follow each other.
 *
 * Without the outer transaction a rule that runs after `next()` would run after the commit.
 * Without the lock two publishes of one article, each having read the same old published row,
 * leave two published rows behind: Strapi deletes the old row by its id and inserts another.
 */
export function registerWriteTransaction(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async ({ uid, params }, next) => {
    if (!uid.startsWith('api::')) return next();
    return strapi.db.transaction(async () => {
      if (params.documentId === undefined) await holdWrites(strapi);
      else await lockDocument(strapi, uid, params.documentId);
      return next();
    });
  });
}
