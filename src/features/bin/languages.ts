import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ARTICLE } from '../../articles/uids';
import type { Belongings } from './belongings';
import { putIntoBin } from './record';

const ofLanguage = z.strictObject({ locale: z.string() });
const documents = z.array(z.object({ documentId: z.string() }));

/**
 * Puts the articles of a deleted language of the site into the bin. Strapi deletes them by one call of
 * the database layer, which no document middleware sees. The entries are written in the transaction of
 * that call, because the change log makes each such call one transaction.
 */
export function recordLanguageDeletes(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
): void {
  strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    async beforeDeleteMany({ params }) {
      const { data: language } = ofLanguage.safeParse(params.where);
      if (language === undefined) return;
      const found: unknown = await strapi.db
        .query(ARTICLE)
        .findMany({ select: ['documentId'], where: language });
      const documentIds = new Set(documents.parse(found).map(({ documentId }) => documentId));
      for (const documentId of documentIds) {
        await putIntoBin(strapi, belongings, { documentId, ...language });
      }
    },
  });
}
