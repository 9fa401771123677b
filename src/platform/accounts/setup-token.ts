import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  adminUsers,
  beforeFirstAdministrator,
  ExplainedForbiddenError,
  panelUrl,
} from '../../strapi';
import { isForwarded } from '../client-addresses';
import { ACCOUNT_MESSAGES } from './pure';

const PATH = '/threeline/setup';

const COOKIE = 'threeline_setup';
/** A script sends the token in this header, in lower case as Node has it. */
const HEADER = 'x-setup-token';
const HOUR_MS = 3_600_000;

const settings = z.object({
  token: z.string().nullable(),
  /** Whether the operator has set it. The log does not show it then. */
  isChosen: z.boolean(),
  /** Whether a visitor at the machine itself needs none. `npm run quickstart` sets it. */
  trustsLoopback: z.boolean().default(false),
});
const readSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('setup'));

/**
 * Asks for the setup token before somebody becomes the first administrator. Otherwise a stranger
 * could, who visits a public host before its owner does. The link in the log brings the token: it
 * sets a cookie and opens the form of the panel. Call it in `register`.
 */
export function registerSetupToken(strapi: Core.Strapi): void {
  beforeFirstAdministrator(strapi, async (ctx) => {
    if (mayRegister(strapi, ctx)) return;
    // Strapi has a message for a second administrator.
    if (await adminUsers(strapi).exists()) return;
    strapi.log.warn(
      'Registering the first administrator was refused: the setup token is missing or wrong. Open the link.',
      { link: setupLink(strapi) },
    );
    throw needed();
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: PATH,
        handler: (ctx: Context) => {
          openForm(strapi, ctx);
        },
        info: { pluginName: 'threeline', type: 'admin' },
        config: { auth: false },
      },
    ],
  });
}

const needed = () =>
  new ExplainedForbiddenError('SetupTokenError', ACCOUNT_MESSAGES.SETUP_TOKEN_NEEDED, {
    code: 'SETUP_TOKEN_NEEDED',
  });

/** Logs where the first administrator registers, as long as there is none. */
export async function announceSetup(strapi: Core.Strapi): Promise<void> {
  const { token, trustsLoopback } = readSettings(strapi);
  if (token === null || trustsLoopback || strapi.config.get('start.serves') !== true) return;
  if (await adminUsers(strapi).exists()) return;
  strapi.log.warn('No administrator exists yet. Open the link, or run "npm run admin:create".', {
    link: setupLink(strapi),
  });
}

function setupLink(strapi: Core.Strapi): string {
  const { token, isChosen } = readSettings(strapi);
  const base = z.string().parse(strapi.config.get('server.absoluteUrl')).replace(/\/+$/, '');
  return `${base}${PATH}?token=${isChosen ? '<SETUP_TOKEN>' : encodeURIComponent(token ?? '')}`;
}

function mayRegister(strapi: Core.Strapi, ctx: Context): boolean {
  const { token, trustsLoopback } = readSettings(strapi);
  if (token === null || (trustsLoopback && isLoopback(ctx.req))) return true;
  return [ctx.get(HEADER), ctx.cookies.get(COOKIE, { signed: false })].some(
    (given) => given !== undefined && isSame(given, token),
  );
}

function openForm(strapi: Core.Strapi, ctx: Context): void {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  const { token } = readSettings(strapi);
  const given = ctx.query['token'];
  // Only its path: without PUBLIC_URL, the server does not know under which name it is visited.
  const panel = new URL(panelUrl(strapi)).pathname;
  if (token !== null) {
    if (typeof given !== 'string' || !isSame(given, token)) {
      throw needed();
    }
    ctx.cookies.set(COOKIE, given, {
      httpOnly: true,
      sameSite: 'strict',
      secure: ctx.cookies.secure || ctx.secure,
      signed: false,
      maxAge: HOUR_MS,
      // Only the request that registers needs it, and no read of the API becomes personal.
      path: `${panel}/register-admin`,
    });
  }
  ctx.redirect(`${panel}/auth/register-admin`);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, token: string): boolean =>
  timingSafeEqual(digest(given), digest(token));

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3})$/i;

interface Sender {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/**
 * Whether a request comes from the machine itself and not through a proxy there. A page of another
 * site has another host or origin.
 */
export function isLoopback({ headers, socket }: Sender): boolean {
  const { host = '', origin = `http://${host}` } = headers;
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    !isForwarded(headers) &&
    [`http://${host}`, origin].every(
      (address) => URL.canParse(address) && LOOPBACK.test(new URL(address).hostname),
    )
  );
}
