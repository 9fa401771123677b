import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { backendUrl } from './backend-url';

/** The request by which Strapi asks for a new token, for all requests that were refused. */
const REFRESH = /\/admin\/access-token$/;

/** Whether a request that somebody waits for was refused since Strapi last asked for a token. */
let isAwaited = false;
/** Whether `renewQuietly` waits for a token. */
let isQuiet = false;

interface EndedSession {
  /** Resolves to a token, or to `null` for a user who does not sign in here. */
  signIn: () => Promise<string | null>;
  /** Called when a request that somebody waits for was refused, before Strapi asks for a token. */
  onRefused: () => void;
}

/**
 * Lets the panel sign in again when the session has ended, before Strapi closes the form. Wraps `fetch`.
 *
 * Strapi asks for a new token when a request is refused with 401. When this is refused as well, it signs
 * out. A new token in the response lets it repeat the request, and the form stays open.
 *
 * Relies on `postAccessToken` and `executeRefreshAccessToken` in
 * @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs. Only background requests have
 * `keepalive`.
 */
export function resumeEndedSessions({ signIn, onRefused }: EndedSession): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (typeof input !== 'string') return response;
    if (!REFRESH.test(input)) {
      if (response.status === 401 && init?.keepalive !== true) {
        isAwaited = true;
        onRefused();
      }
      return response;
    }
    const isSilent = isQuiet && !isAwaited;
    isAwaited = false;
    if (response.status !== 401 || isSilent) return response;
    const token = await signIn();
    return token === null ? response : Response.json({ data: { token } });
  };
}

/**
 * Renews a session that has run out, and tells the panel of the new token. A session that has ended
 * stays as it is: nobody is asked to sign in, and nobody is signed out.
 *
 * Relies on `attemptTokenRefresh` in @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs, which
 * takes the token that another tab has stored, or asks for one.
 *
 * @param token the `token` of `useAuth`, which was refused
 */
export async function renewQuietly(token: string | null): Promise<void> {
  isQuiet = true;
  await attemptTokenRefresh(token).catch(() => null);
  isQuiet = false;
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
