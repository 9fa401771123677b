import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

/** The document that the panel asks a preview of. */
export interface PreviewRequest {
  documentId: string;
  locale?: string | null | undefined;
  status?: string | undefined;
}

const request = z.object({
  documentId: z.string(),
  locale: z.string().nullish(),
  status: z.string().optional(),
});

/**
 * Sets the handler that gives the panel the address of a preview. Strapi expects it in
 * `config/admin.ts`, where there is no application to ask. The content manager reads the
 * configuration for each request, so a handler that is set in `register` is used.
 *
 * Relies on `@strapi/content-manager/dist/server/preview/services/preview-config.js` and `preview.js`
 * beside it.
 *
 * @param model the one content type that has a preview
 */
export function setPreviewHandler(
  strapi: Core.Strapi,
  model: UID.ContentType,
  handler: (request: PreviewRequest) => Promise<string>,
): void {
  strapi.config.set('admin.preview.config.handler', (uid: string, given: unknown) =>
    uid === model ? handler(request.parse(given)) : undefined,
  );
}
