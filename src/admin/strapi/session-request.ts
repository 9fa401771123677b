import { backendUrl } from './backend-url';

/** Sends a request in the name of a session. */
export type SessionRequest = (
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Response>;

/**
 * Returns a function that sends requests in the background, which leave the session alone.
 *
 * Strapi's own client renews a session that has run out, or signs the user out: a page that polls would
 * keep a session alive that nobody uses, or end one beside unsaved text. Here a 401 stays a 401.
 * `keepalive` lets a request outlive its page, and tells `ended-session.ts` that nobody waits for it.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs for the header of the session.
 *
 * @param token the `token` of `useAuth`
 */
export const sessionRequest =
  (token: string): SessionRequest =>
  (method, path, body) =>
    fetch(`${backendUrl()}${path}`, {
      method,
      keepalive: true,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
