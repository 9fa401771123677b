import type { Core, UID } from '@strapi/strapi';

/** What the panel's form sends when an editor asks for a new UID. */
export interface UidRequest {
  contentTypeUID: UID.ContentType;
  field: string;
  /** The fields of the form, saved or not. */
  data: Record<string, unknown>;
  locale?: string;
}

type GenerateUid = (request: UidRequest) => Promise<string>;

interface UidService {
  generateUIDField: GenerateUid;
}

/**
 * Replaces the generator behind the regenerate button of UID fields in the panel. Call it in
 * `bootstrap`. Strapi has no setting for it. Source:
 * `@strapi/content-manager/dist/server/services/uid.js`.
 *
 * @param generate gets Strapi's own generator, for the fields that it leaves to Strapi
 */
export function replaceUidGenerator(
  strapi: Core.Strapi,
  generate: (request: UidRequest, original: GenerateUid) => Promise<string>,
): void {
  const service = strapi.plugin('content-manager').service<UidService>('uid');
  const original = service.generateUIDField.bind(service);
  service.generateUIDField = (request) => generate(request, original);
}
