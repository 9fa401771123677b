import { backendUrl } from './backend-url';

/**
 * Lets the panel sign in again when the session has ended, before Strapi closes the form. Wraps `fetch`.
 *
 * Strapi asks for a new token when a request is refused with 401. When this is refused as well, it signs
 * out. A new token in the response lets it repeat the request, and the form stays open.
 *
 * Relies on `postAccessToken` and `executeRefreshAccessToken` in
 * @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs.
 *
 * @param signIn resolves to a token, or to `null` for a user who does not sign in here
 */
export function resumeEndedSessions(signIn: () => Promise<string | null>): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    const isRefresh = typeof input === 'string' && /\/admin\/access-token$/.test(input);
    if (response.status !== 401 || !isRefresh) return response;
    const token = await signIn();
    return token === null ? response : Response.json({ data: { token } });
  };
}

/** How a request to sign in ended. */
export type SignIn = { token: string; user: string } | { status: number };

/**
 * Signs in as Strapi's form does, without leaving the page.
 *
 * Relies on `login` in @strapi/admin/dist/admin/admin/src/features/Auth.mjs, on
 * @strapi/admin/dist/admin/admin/src/utils/deviceId.mjs, and on the key `jwtToken` of a session that is
 * remembered, in @strapi/admin/dist/admin/admin/src/reducer.mjs.
 */
export async function signInAgain(email: string, password: string): Promise<SignIn> {
  const { localStorage } = window;
  const deviceId = localStorage.getItem('strapi.admin.deviceId') ?? undefined;
  const rememberMe = localStorage.getItem('jwtToken') !== null;
  const response = await fetch(`${backendUrl()}/admin/login`, {
    method: 'POST',
    credentials: 'include',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, deviceId, rememberMe }),
  });
  if (!response.ok) return { status: response.status };
  const { data } = (await response.json()) as {
    data: { token: string; user: { id: number | string } };
  };
  return { token: data.token, user: String(data.user.id) };
}
