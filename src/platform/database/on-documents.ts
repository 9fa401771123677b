import type { Core, Modules, Schema, UID } from '@strapi/strapi';

/** A call of a Document Service method, as its middlewares get it. */
export interface DocumentCall {
  readonly uid: UID.ContentType;
  readonly contentType: Schema.ContentType;
  readonly action: string;
  params: {
    documentId?: string;
    locale?: string | string[] | null;
    status?: string;
    data?: Record<string, unknown>;
    [other: string]: unknown;
  };
}

/** Document Service methods that write. */
const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

type Middleware = (call: DocumentCall, next: () => Promise<unknown>) => Promise<unknown>;

/**
 * Adds a Document Service middleware. The first one added is the outermost.
 *
 * Strapi types the parameters as a union over all content types and methods. The union lacks the
 * `status` of `update` and the `null` that every method accepts, so this file casts them.
 */
export function onDocuments(strapi: Core.Strapi, middleware: Middleware): void {
  strapi.documents.use(((context: object, next: () => Promise<unknown>) =>
    middleware(context as DocumentCall, next)) as Modules.Documents.Middleware.Middleware);
}

/**
 * Adds a Document Service middleware for writes. Reads skip it, because each asynchronous function
 * in the chain costs every read some promises.
 */
export function onDocumentWrites(strapi: Core.Strapi, middleware: Middleware): void {
  onDocuments(strapi, (call, next) => (WRITES.has(call.action) ? middleware(call, next) : next()));
}

/** Calls a Document Service method by the names of a `DocumentCall`. */
export async function callDocuments(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  action: string,
  params: DocumentCall['params'],
): Promise<unknown> {
  const service = strapi.documents(uid) as unknown;
  const methods = service as Record<string, (params: DocumentCall['params']) => Promise<unknown>>;
  const method = methods[action];
  if (method === undefined) throw new Error(`${uid} has no method ${action}.`);
  return method(params);
}
