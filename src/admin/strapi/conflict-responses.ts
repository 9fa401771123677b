/** How a conflict ends: the request is sent again with headers, or the message is shown. */
export type Resolution = { retryWith: Record<string, string> } | { message: string };

/**
 * Lets the panel resolve a 409 response before Strapi sees it. Wraps `fetch`.
 *
 * Strapi deletes from six places (an entry, several entries, a file, several files, folders), and
 * none of them lets a caller resolve an error. All of them send their request by `fetch`.
 *
 * Relies on `getFetchClient` (@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs), which
 * calls the global `fetch` with a string, and shows `error.message` of the response.
 *
 * @param resolve gets the parsed body of a 409; `null` leaves the response as it is
 */
export function resolveConflicts(resolve: (body: unknown) => Promise<Resolution | null>): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 409 || input instanceof Request) return response;
    const resolution = await resolve(await readJson(response.clone()));
    if (resolution === null) return response;
    if ('message' in resolution) return conflict(resolution.message);
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(resolution.retryWith)) headers.set(name, value);
    return send(input, { ...init, headers });
  };
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => null);

function conflict(message: string): Response {
  const error = { status: 409, name: 'ConflictError', message, details: {} };
  return Response.json({ data: null, error }, { status: 409 });
}
