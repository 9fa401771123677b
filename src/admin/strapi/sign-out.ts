/**
 * Calls `ask` before a user signs out by themselves. If it resolves to `false`, the user stays. Wraps
 * `fetch`.
 *
 * Strapi signs out whatever the request ends in, so that a request which never ends is the only way to
 * stay. A session that has ended sends the same request without a body, and is let through.
 *
 * Relies on `logout` in @strapi/admin/dist/admin/admin/src/services/auth.mjs, and on its use with a
 * `deviceId` in @strapi/admin/dist/admin/admin/src/features/Auth.mjs.
 *
 * @param ask gets the id of the user; `null` if the request does not name one
 */
export function beforeSignOut(ask: (user: string | null) => Promise<boolean>): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const isOwn =
      typeof input === 'string' &&
      /\/admin\/logout$/.test(input) &&
      typeof init?.body === 'string' &&
      init.body.includes('deviceId');
    if (isOwn && !(await ask(userOf(init.headers)))) return new Promise<Response>(() => undefined);
    return send(input, init);
  };
}

/**
 * Reads the user from the token of a request. The token may have expired, and then the server names
 * nobody.
 *
 * Relies on the payload in @strapi/core/dist/services/session-manager.js.
 */
function userOf(headers: HeadersInit | undefined): string | null {
  const [, payload = ''] = (new Headers(headers).get('Authorization') ?? '').split('.');
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const isNamed = typeof claims === 'object' && claims !== null && 'userId' in claims;
    return isNamed ? String(claims.userId) : null;
  } catch {
    return null;
  }
}
