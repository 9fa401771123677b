import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../../articles/uids';
import { currentActor } from '../../platform/actors';
import { beforeCommit } from '../../platform/change-log';
import { noteWrite } from './store';

/**
 * Notes each write of an article for those who have it open, so that their forms can say what happened
 * and who did it. Nothing else keeps who has unpublished an article. The note is part of the write's
 * transaction: a form never hears of a write that was rolled back.
 */
export function recordWrites(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale, at } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const { kind, name, scheduled } = currentActor(strapi);
      const isPublishing = action === 'publish' || action === 'unpublish';
      await noteWrite(
        strapi,
        { documentId, locale },
        { action: isPublishing ? action : 'save', kind, name, scheduled, at: at.toISOString() },
      );
    }
  });
}
