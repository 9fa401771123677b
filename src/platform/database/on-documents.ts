import type { Core, Modules, Schema, UID } from '@strapi/strapi';

/** A call of a Document Service method on its way through the middlewares. */
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
 * Strapi types the parameters of a call as the union over all content types and methods, without
 * the `status` that `update` takes and without `null`, which it accepts everywhere. This is the one
 * place that looks past it.
 */
export function onDocuments(strapi: Core.Strapi, middleware: Middleware): void {
  strapi.documents.use(((context: object, next: () => Promise<unknown>) =>
    middleware(context as DocumentCall, next)) as Modules.Documents.Middleware.Middleware);
}

/**
 * Adds a Document Service middleware that only writes pass. Reads, which are many, do not pay for
 * what it does not do to them: each asynchronous function on the way costs them some promises.
 */
export function onDocumentWrites(strapi: Core.Strapi, middleware: Middleware): void {
  onDocuments(strapi, (call, next) => (WRITES.has(call.action) ? middleware(call, next) : next()));
}

/** Calls a Document Service method as its middlewares see it, by names that are not known in advance. */
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
