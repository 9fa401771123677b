import type { Core } from '@strapi/strapi';
import { replaceUidGenerator } from '../../strapi';
import { generateSlug } from './claim';
import { localeOf, sluggedType } from './slugged-type';

/**
 * Makes the regenerate button of the admin panel generate our slugs. Strapi's own generator drops
 * Hangul, because it slugifies without romanising.
 */
export function registerSlugRegeneration(strapi: Core.Strapi): void {
  replaceUidGenerator(strapi, async (request, original) => {
    const type = sluggedType(strapi.contentType(request.contentTypeUID));
    if (type === null || request.field !== 'slug') return original(request);
    // The form of a saved document sends `documentId`. The form of a new locale sends `id`.
    const { documentId, id } = request.data;
    const document = [documentId, id].find((value) => typeof value === 'string' && value !== '');
    const source = request.data[type.sourceField];
    const owner = {
      uid: type.uid,
      documentId: typeof document === 'string' ? document : null,
      locale: await localeOf(strapi, type, request.locale),
    };
    // The lock on the slug needs a transaction to end with.
    return strapi.db.transaction(() =>
      generateSlug(strapi, owner, typeof source === 'string' ? source : '', type.fallback),
    );
  });
}
