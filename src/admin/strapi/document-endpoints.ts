import { adminApi } from '@strapi/strapi/admin';

/** The mutations of the content manager that write a form. */
export const WRITES = [
  'createDocument',
  'updateDocument',
  'publishDocument',
  'publishManyDocuments',
  'cloneDocument',
  'autoCloneDocument',
] as const;

/** The cache tag of the document in an edit view. Invalidate it to load the form again. */
export const DOCUMENT_TAG = 'Document';

/** The cache tag of the relations in an edit view, which are loaded by themselves. */
export const RELATIONS_TAG = 'Relations';

/** The properties of an RTK Query endpoint that are replaced here. */
interface Endpoint {
  transformErrorResponse?: (error: unknown) => unknown;
  onQueryStarted?: unknown;
}

/**
 * Translates the errors of the content manager's writes, and keeps what the editor typed after a
 * write failed.
 *
 * Strapi shows the server's messages untranslated. `updateDocument` also updates the cached document
 * before the server has confirmed the write (`onQueryStarted`). If the server refuses, Strapi rolls
 * the cache back and the form is filled with the stored values again, so the edits would be lost.
 *
 * Relies on the endpoint names, on `onQueryStarted` and on the tags `Document` and `Relations` in
 * @strapi/content-manager/dist/admin/services/documents.mjs, relations.mjs and api.mjs. The contract test runs
 * documents.js, the same for CommonJS.
 *
 * @param translate gets the error, and whether the form shows faults beside their fields. The
 *   dialog that publishes several documents has no fields, so it shows the message only.
 */
export function translateWriteErrors(
  translate: (error: unknown, shownIn: 'fields' | 'message') => unknown,
): void {
  const change = (name: string) => (endpoint?: Endpoint) => {
    if (endpoint === undefined) return;
    const shownIn = name === 'publishManyDocuments' ? 'message' : 'fields';
    endpoint.transformErrorResponse = (error) => translate(error, shownIn);
    delete endpoint.onQueryStarted;
  };
  adminApi.enhanceEndpoints({
    endpoints: Object.fromEntries(WRITES.map((name) => [name, change(name)])),
  });
}
