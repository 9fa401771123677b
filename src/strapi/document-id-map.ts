import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const requestState = z.looseObject({
  __documentServiceIdMap: z.custom<{ clear(): void }>().optional(),
});

/**
 * Makes Strapi look up rows by documentId again. It caches them for a whole request, and another
 * write may have replaced them since. Strapi has no public name for that.
 *
 * Relies on `@strapi/core/dist/services/document-service/transform/data.js`.
 * https://github.com/strapi/strapi/blob/v5.54.0/packages/core/core/src/services/document-service/transform/data.ts
 */
export function clearDocumentIdMap(strapi: Core.Strapi): void {
  const { data } = requestState.safeParse(strapi.requestContext.get()?.state);
  data?.__documentServiceIdMap?.clear();
}
