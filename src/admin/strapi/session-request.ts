import { backendUrl } from './backend-url';

/**
 * Sends a request in the background, in the name of the session of the panel.
 *
 * Strapi's own client renews a session that has run out, or signs the user out: a page that polls would
 * keep a session alive that nobody uses, or end one beside unsaved text. Here a 401 stays a 401.
 * `keepalive` lets a request outlive its page.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs for the header of the session.
 *
 * @returns `null` if there is no session, or if the server does not answer
 */
export async function sessionRequest(
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Response | null> {
  const token = storedToken();
  if (token === null) return null;
  return fetch(`${backendUrl()}${path}`, {
    method,
    keepalive: true,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null);
}

/**
 * Reads the token as Strapi's client does. The `token` of `useAuth` may be older, because Strapi does
 * not tell a tab that was idle of a token that another tab has stored.
 *
 * Relies on `getToken` in @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs, and on the name
 * of the cookie in @strapi/admin/dist/admin/shared/utils/auth-cookie-name.mjs.
 */
function storedToken(): string | null {
  const remembered = localStorage.getItem('jwtToken');
  if (remembered !== null) return String(JSON.parse(remembered));
  const [, value = null] = /(?:^|; )jwtToken=([^;]*)/.exec(document.cookie) ?? [];
  return value === null ? null : decodeURIComponent(value);
}
