import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { required } from './required';

type Env = Core.Config.Shared.ConfigParams['env'];

/** A shorter one could be guessed. */
const MIN_LENGTH = 16;

/**
 * The token that the first administrator is registered with; `null` asks for none. The default of
 * production follows from a secret, so that all instances have the same one and none is stored.
 */
function setupToken(env: Env): string | null {
  const value = env('SETUP_TOKEN', '').trim();
  if (value === 'off') return null;
  if (value !== '') {
    if (value.length >= MIN_LENGTH) return value;
    throw new Error(
      `SETUP_TOKEN has fewer than ${String(MIN_LENGTH)} characters. Set a long random text, leave it empty for one that the log shows, or set it to off.`,
    );
  }
  if (env('NODE_ENV') !== 'production') return null;
  const secret = required(env('ADMIN_JWT_SECRET'), 'ADMIN_JWT_SECRET');
  return createHmac('sha256', secret).update('threeline setup token').digest('base64url');
}

/** The first visit of a new installation. Read as `strapi.config.get('setup')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  token: setupToken(env),
  /** Whether the operator knows the token, so that the log need not show it. */
  isChosen: env('SETUP_TOKEN', '').trim() !== '',
});

export default config;
