import type { Core, UID } from '@strapi/strapi';
import { generateSlug } from './claim';
import { localeOf, sluggedType } from './slugged-type';

interface UidService {
  generateUIDField(request: {
    contentTypeUID: UID.ContentType;
    field: string;
    data: Record<string, unknown>;
    locale?: string;
  }): Promise<string>;
}

/**
 * Puts our slugs behind the regenerate button of the admin panel, whose own generator drops Hangul
 * (content-manager/server/src/services/uid.ts slugifies without romanising).
 */
export function registerSlugRegeneration(strapi: Core.Strapi): void {
  const uidService = strapi.plugin('content-manager').service<UidService>('uid');
  const original = uidService.generateUIDField.bind(uidService);
  uidService.generateUIDField = async (request) => {
    const type = sluggedType(strapi.contentType(request.contentTypeUID));
    if (type === null || request.field !== 'slug') return original(request);
    // The form of a saved document sends `documentId`; that of a new locale of one, `id`.
    const { documentId, id } = request.data;
    const document = [documentId, id].find((value) => typeof value === 'string' && value !== '');
    const source = request.data[type.sourceField];
    const owner = {
      uid: type.uid,
      documentId: typeof document === 'string' ? document : null,
      locale: await localeOf(strapi, type, request.locale),
    };
    // In a transaction for the lock, which must have one to end with.
    return strapi.db.transaction(() =>
      generateSlug(strapi, owner, typeof source === 'string' ? source : '', type.fallback),
    );
  };
}
