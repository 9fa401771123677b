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

/** What a write sends, as the content manager passes it to its endpoint. */
export interface WriteArgument {
  model?: string;
  documentId?: string;
  params?: { locale?: unknown };
  data?: unknown;
}

/** Cache tags, as RTK Query takes them. */
type Tags = readonly unknown[];

/** The properties of an RTK Query endpoint that are replaced here. */
interface Endpoint {
  transformErrorResponse?: (error: unknown, meta: unknown, argument: WriteArgument) => unknown;
  invalidatesTags?: Tags | ((...result: unknown[]) => Tags);
  onQueryStarted?: unknown;
}

/** Where a write came from, and where its error is shown. */
export interface WriteContext {
  name: string;
  argument: WriteArgument;
  /** The dialog that publishes several documents has no fields, so it shows the message only. */
  shownIn: 'fields' | 'message';
}

/**
 * Translates the errors of the content manager's writes, and keeps the form as it is after a write
 * failed.
 *
 * Strapi shows the server's messages untranslated. It throws away what was typed in three ways:
 * - `updateDocument` updates the cached document before the server has confirmed the write
 *   (`onQueryStarted`), and rolls it back if the server refuses.
 * - `UpdateAction` resets the form after every error that is not named `ValidationError`.
 * - A failed write invalidates the document. If the server is away, the new request fails as well, and
 *   the page replaces the form by an error.
 *
 * Relies on the endpoint names, on `onQueryStarted`, on `invalidatesTags` and on the tags `Document` and
 * `Relations` in @strapi/content-manager/dist/admin/services/documents.mjs, relations.mjs and api.mjs, and
 * on `UpdateAction` of
 * @strapi/content-manager/dist/admin/pages/EditView/components/DocumentActions.mjs. The contract test
 * runs documents.js, the same for CommonJS.
 */
export function translateWriteErrors(
  translate: (error: unknown, context: WriteContext) => unknown,
): void {
  const change = (name: string) => (endpoint?: Endpoint) => {
    if (endpoint === undefined) return;
    const shownIn = name === 'publishManyDocuments' ? 'message' : 'fields';
    endpoint.transformErrorResponse = (error, _meta, argument) =>
      asValidationError(translate(error, { name, argument, shownIn }));
    const { invalidatesTags } = endpoint;
    endpoint.invalidatesTags = (result, error, ...more) => {
      if (error !== undefined) return [];
      return typeof invalidatesTags === 'function'
        ? invalidatesTags(result, error, ...more)
        : (invalidatesTags ?? []);
    };
    delete endpoint.onQueryStarted;
  };
  adminApi.enhanceEndpoints({
    endpoints: Object.fromEntries(WRITES.map((name) => [name, change(name)])),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Gives an error the name after which the form keeps its values. Its faults are shown at fields.
 * `originalName` tells the errors of a network, which have no status, from refusals.
 */
function asValidationError(error: unknown): unknown {
  if (!isRecord(error) || error['name'] === 'ValidationError') return error;
  const details = isRecord(error['details']) ? error['details'] : {};
  const faults: unknown[] = Array.isArray(details['errors']) ? details['errors'] : [];
  const errors = faults.filter((fault) => isRecord(fault) && Array.isArray(fault['path']));
  const { name: originalName } = error;
  return { ...error, originalName, name: 'ValidationError', details: { ...details, errors } };
}
