/** A request that the server answered with a conflict. */
export interface ConflictRequest {
  url: string;
  init: RequestInit;
}

/** What to send in place of a part of the request. */
export interface Retry {
  url?: string;
  method?: string;
  headers?: Record<string, string>;
  /** A function makes it from the parsed body of the response to the request before. */
  body?: string | ((answer: unknown) => string);
}

/** How a conflict ends: requests are sent one after the other, or the message is shown. */
export type Resolution =
  | {
      retryWith: Retry[];
      /** Called with the body of a request after the first that failed: those before it were stored. */
      onHalfDone?: (body: string) => void;
    }
  | { message: string };

/**
 * Resolves a conflict that it knows. It gets the parsed body of the response. `null` leaves the response
 * to the next resolver.
 */
export type ConflictResolver = (
  body: unknown,
  request: ConflictRequest,
) => Promise<Resolution | null>;

const resolvers: ConflictResolver[] = [];

/**
 * Lets the panel resolve a 409 response before Strapi sees it. Wraps `fetch` once, for all resolvers.
 *
 * Strapi deletes from six places (an entry, several entries, a file, several files, folders) and saves
 * from three, and none of them lets a caller resolve an error. All send their request by `fetch`.
 *
 * Relies on `getFetchClient` (@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs), which
 * calls the global `fetch` with a string, and shows `error.message` of the response.
 */
export function resolveConflicts(resolver: ConflictResolver): void {
  resolvers.push(resolver);
  if (resolvers.length > 1) return;
  const send = window.fetch.bind(window);
  window.fetch = async (input, init = {}) => {
    let response = await send(input, init);
    if (typeof input !== 'string') return response;
    let request = { url: input, init };
    // A repeated request may meet a further conflict: someone has saved since.
    while (response.status === 409) {
      const resolution = await resolve(await readJson(response.clone()), request);
      if (resolution === null) return response;
      if ('message' in resolution) return conflict(resolution.message);
      ({ response, request } = await repeat(send, request, resolution));
    }
    return response;
  };
}

type Send = (url: string, init: RequestInit) => Promise<Response>;
type Retries = Extract<Resolution, { retryWith: unknown }>;

/** Sends the requests in order until one fails. Returns the last one with its response. */
async function repeat(send: Send, first: ConflictRequest, { retryWith, onHalfDone }: Retries) {
  let answer: unknown = null;
  let sent: { response: Response; request: ConflictRequest } | null = null;
  for (const retry of retryWith) {
    const request = repeated(first, retry, answer);
    const { body } = request.init;
    const halfDone = () => {
      if (sent !== null && typeof body === 'string') onHalfDone?.(body);
    };
    const response = await send(request.url, request.init).catch((error: unknown) => {
      halfDone();
      throw error;
    });
    if (!response.ok && response.status !== 409) halfDone();
    sent = { response, request };
    if (!response.ok) break;
    answer = await readJson(response.clone());
  }
  if (sent === null) throw new Error('The resolution of a conflict names no request.');
  return sent;
}

function repeated({ url, init }: ConflictRequest, retry: Retry, answer: unknown): ConflictRequest {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(retry.headers ?? {})) headers.set(name, value);
  const { method = init.method, body = init.body } = retry;
  const sent = typeof body === 'function' ? body(answer) : (body ?? null);
  return { url: retry.url ?? url, init: { ...init, method, headers, body: sent } };
}

async function resolve(body: unknown, request: ConflictRequest): Promise<Resolution | null> {
  for (const resolver of resolvers) {
    const resolution = await resolver(body, request);
    if (resolution !== null) return resolution;
  }
  return null;
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => null);

function conflict(message: string): Response {
  const error = { status: 409, name: 'ConflictError', message, details: {} };
  return Response.json({ data: null, error }, { status: 409 });
}
