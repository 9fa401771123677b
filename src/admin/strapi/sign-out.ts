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
 * @param ask gets the headers by which the user is still known
 */
export function beforeSignOut(ask: (headers: HeadersInit | undefined) => Promise<boolean>): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const isOwn =
      typeof input === 'string' &&
      /\/admin\/logout$/.test(input) &&
      typeof init?.body === 'string' &&
      init.body.includes('deviceId');
    if (isOwn && !(await ask(init.headers))) return new Promise<Response>(() => undefined);
    return send(input, init);
  };
}
