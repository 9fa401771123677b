import type { Core } from '@strapi/strapi';
import { networks } from './networks';

type Env = Core.Config.Shared.ConfigParams['env'];

/** How many requests a client may send in a window of some seconds. */
interface Quota {
  requests: number;
  seconds: number;
}

/** The rate limits of the public API and of signing in. Read as `strapi.config.get('limits')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** By the kind of request; `null` switches a limit off. */
  quotas: {
    /** Responses from memory, which cost almost nothing. */
    hits: quota(env, 'LIMIT_HITS', '120000/60'),
    /** Reads that need the database. */
    misses: quota(env, 'LIMIT_MISSES', '12000/60'),
    searches: quota(env, 'LIMIT_SEARCHES', '1200/60'),
    /** GraphQL requests that need the database. */
    graphql: quota(env, 'LIMIT_GRAPHQL', '6000/60'),
    writes: quota(env, 'LIMIT_WRITES', '3000/60'),
    signIn: quota(env, 'LIMIT_SIGN_IN', '30/300'),
    passwordReset: quota(env, 'LIMIT_PASSWORD_RESET', '10/900'),
  },
  /** The networks without limits. */
  exempt: networks(env, 'LIMIT_EXEMPT'),
});

function quota(env: Env, key: string, standard: string): Quota | null {
  const text = env(key, '') === '' ? standard : env(key, '');
  if (text === 'off') return null;
  const [, requests, seconds] = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (requests === undefined || seconds === undefined) {
    throw new Error(
      `${key} is "${text}". Set it to requests/seconds, such as ${standard}, or to off.`,
    );
  }
  return { requests: Number(requests), seconds: Number(seconds) };
}

export default config;
