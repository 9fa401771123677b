import type { Core } from '@strapi/strapi';

interface Sanitizers {
  add(
    path: 'content-api.output',
    sanitizer: (schema: { uid: string }) => (data: unknown) => Promise<unknown>,
  ): unknown;
}

/**
 * Adds a last step to the sanitizing of everything that the REST API answers. Strapi's types say
 * that a sanitizer takes no argument; in fact it takes the schema of the data. Sources:
 * `@strapi/core/dist/registries/sanitizers.js`, `@strapi/utils/dist/sanitize/index.js`.
 *
 * @param sanitize takes the uid of the content type and the data, and returns the data to answer
 */
export function addOutputSanitizer(
  strapi: Core.Strapi,
  sanitize: (uid: string, data: unknown) => Promise<unknown>,
): void {
  strapi.get<Sanitizers>('sanitizers').add(
    'content-api.output',
    ({ uid }) =>
      (data) =>
        sanitize(uid, data),
  );
}
