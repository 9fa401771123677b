/** What requests are counted as, each with a quota of its own. */
export const BUDGETS = [
  'hits',
  'misses',
  'searches',
  'graphql',
  'writes',
  'signIn',
  'passwordReset',
] as const;

export type Budget = (typeof BUDGETS)[number];

/** Where the content API is. */
export interface ApiPaths {
  /** Such as `/api`. */
  prefix: string;
  graphqlPath: string;
}

/** These guess a secret, and Strapi has no limiter on them. */
const RESETS: ReadonlySet<string> = new Set(['/admin/reset-password', '/admin/register']);

/**
 * The budget of a request that no cached response answers. The router ignores case and a trailing
 * slash, so this function does too.
 *
 * @returns `null` for a request without a limit: probes, files, the admin panel, preflights
 */
export function budgetOf(
  { method, path }: { method: string; path: string },
  { prefix, graphqlPath }: ApiPaths,
): Budget | null {
  if (method === 'OPTIONS') return null;
  const lower = path.toLowerCase().replace(/\/+$/, '');
  if (lower === graphqlPath) return 'graphql';
  if (RESETS.has(lower)) return 'passwordReset';
  if (!lower.startsWith(`${prefix}/`)) return null;
  if (method !== 'GET' && method !== 'HEAD') return 'writes';
  return lower === `${prefix}/search` ? 'searches' : 'misses';
}

const RESETS_PASSWORD =
  /\/(?:forgot-password|reset-password|change-password|send-email-confirmation)\/*$/i;

/** The budget of a request to a route that Strapi limits because it tests or sends a secret. */
export const signInBudgetOf = (path: string): Budget =>
  RESETS_PASSWORD.test(path) ? 'passwordReset' : 'signIn';
