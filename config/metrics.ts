import type { Core } from '@strapi/strapi';
import { networks } from './networks';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Shorter tokens can be guessed. */
const LEAST_TOKEN_LENGTH = 16;

/** Who may read `/_metrics`. Without either setting nothing is measured. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The bearer token of the scraper, or `null`. */
  token: token(env),
  /** The networks that need no token. */
  allow: networks(env, 'METRICS_ALLOW'),
});

function token(env: Env): string | null {
  const value = env('METRICS_TOKEN', '');
  if (value === '') return null;
  if (value.length < LEAST_TOKEN_LENGTH) {
    throw new Error(
      `METRICS_TOKEN has ${String(value.length)} characters. Set it to a random text of at least ${String(LEAST_TOKEN_LENGTH)}.`,
    );
  }
  return value;
}

export default config;
