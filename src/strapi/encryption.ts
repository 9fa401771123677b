import type { Core } from '@strapi/strapi';

interface Encryption {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

/** Strapi types its services as `any`. */
const service = (strapi: Core.Strapi): Encryption =>
  strapi.service('admin::encryption') as Encryption;

/**
 * Encrypts a text by Strapi's own service, with the key of `admin.secrets.encryptionKey`.
 *
 * Relies on `@strapi/admin/dist/server/server/src/services/encryption.js`.
 *
 * @returns `null` where no key is set
 */
export const encryptText = (strapi: Core.Strapi, text: string): string | null =>
  service(strapi).encrypt(text);

/**
 * Decrypts a text of `encryptText`.
 *
 * @returns `null` where the key is another one, or the text is in no format of Strapi's
 */
export function decryptText(
  strapi: Core.Strapi,
  encrypted: string,
): { text: string | null; cause?: unknown } {
  try {
    return { text: service(strapi).decrypt(encrypted) };
  } catch (cause) {
    return { text: null, cause };
  }
}
