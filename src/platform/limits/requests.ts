import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { apiCallerOf, aroundAuthenticated, replaceSignInLimits } from '../../strapi';
import { budgetOf, signInBudgetOf, type Budget } from './budget-of';
import { rateLimitHeaders, refusalBody, refusalOf } from './headers';
import type { Limits, Verdict } from './limits';
import { limitsOf } from './lifecycle';

/** What was counted for the requests that the framework answers. */
const counted = new WeakMap<Context['req'], Counted>();

interface Counted {
  budget: Budget | null;
  verdicts: Verdict[];
  /** The queries of a GraphQL request, each of which counts as a request. */
  queries: number;
}

/** These are rare and guess secrets, or write, so the counts of all instances are asked first. */
const EXACT: ReadonlySet<Budget> = new Set(['writes', 'signIn', 'passwordReset']);

/**
 * The middleware that counts the requests of the content API that reach the framework. A cached
 * response never does: delivery counts it.
 */
export function limitRequests(strapi: Core.Strapi): Core.MiddlewareHandler {
  const limits = limitsOf(strapi);
  return async (ctx, next) => {
    const budget = limits.isCounted(ctx.req) ? null : budgetOf(ctx, limits.paths);
    const verdicts: Verdict[] = [];
    counted.set(ctx.req, { budget, verdicts, queries: 1 });
    try {
      if (budget !== null) await countAddress(limits, ctx, budget);
      await next();
    } catch (error) {
      const refused = verdicts.find((verdict) => verdict.refused);
      if (refused === undefined || budget !== 'graphql') throw error;
      ctx.status = 429;
      ctx.body = refusalBody(refused, true);
    } finally {
      setHeaders(ctx, verdicts);
    }
  };
}

/**
 * Counts the requests of a valid token or user as well, and the attempts to sign in. A token that
 * nobody has checked forms no key: each of many invented ones would have a budget of its own.
 */
export function limitCredentials(strapi: Core.Strapi): void {
  const limits = limitsOf(strapi);
  aroundAuthenticated(strapi, async (ctx, next) => {
    const caller = apiCallerOf(ctx.state);
    const { budget = null, queries = 0 } = counted.get(ctx.req) ?? {};
    const exempt = clientOf(limits, ctx) === null;
    if (caller !== null && budget !== null && !exempt) {
      for (let query = 0; query < queries; query += 1) {
        judge(ctx, limits.count(budget, caller, `${budget}-token`));
      }
    }
    return next();
  });
  replaceSignInLimits(strapi, async (ctx) => {
    const budget = signInBudgetOf(ctx.path);
    await countAddress(limits, ctx, budget);
    const account = accountIn(ctx);
    if (account === null || clientOf(limits, ctx) === null) return;
    judge(ctx, await limits.countExactly(budget, account, `${budget}-account`));
  });
}

const fields = z.record(z.string(), z.unknown()).catch({});

/**
 * The key of the account that a request names, beside that of the address: many addresses together
 * may guess one password. The panel and the API have different accounts. It is hashed, because the
 * table of counts is no place for addresses of people.
 */
function accountIn({ path, query, request }: Context): string | null {
  const field = path.endsWith('/auth/local') ? 'identifier' : 'email';
  // passport, which signs in to the panel, reads the query if the body has none.
  const named = [fields.parse(request.body)[field], query[field]];
  const name = named.find((value) => typeof value === 'string' && value !== '');
  if (typeof name !== 'string') return null;
  const hash = createHash('sha256').update(name.trim().toLowerCase()).digest('base64url');
  return `account:${path.startsWith('/admin/') ? 'panel' : 'api'}:${hash}`;
}

/**
 * Counts the queries of a GraphQL request, of which {@link limitRequests} has counted one.
 *
 * @throws RateLimitError (429)
 */
export function countQueries(strapi: Core.Strapi, ctx: Context, queries: number): void {
  const request = counted.get(ctx.req);
  const limits = limitsOf(strapi);
  const client = clientOf(limits, ctx);
  if (request?.budget !== 'graphql' || client === null) return;
  request.queries = queries;
  for (let query = 1; query < queries; query += 1) judge(ctx, limits.count('graphql', client));
}

const clientOf = (limits: Limits, ctx: Context): string | null =>
  limits.clientOf(ctx.req, ctx.get('X-Forwarded-For'));

async function countAddress(limits: Limits, ctx: Context, budget: Budget): Promise<void> {
  const client = clientOf(limits, ctx);
  if (client === null) return;
  judge(
    ctx,
    EXACT.has(budget) ? await limits.countExactly(budget, client) : limits.count(budget, client),
  );
}

/** @throws RateLimitError (429) with `details.retryAfter` in seconds */
function judge(ctx: Context, verdict: Verdict | null): void {
  if (verdict === null) return;
  const verdicts = counted.get(ctx.req)?.verdicts ?? [];
  // The last count of a policy has the earlier ones in it.
  const earlier = verdicts.findIndex(({ policy }) => policy === verdict.policy);
  verdicts.splice(earlier, earlier === -1 ? 0 : 1);
  verdicts.push(verdict);
  if (!verdict.refused) return;
  const { message, details } = refusalOf(verdict);
  throw new errors.RateLimitError(message, details);
}

/** A shared cache would hand the count of one client to all others. */
const mayBeShared = ({ method, response }: Context): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/no-store|private/.test(response.get('Cache-Control'));

function setHeaders(ctx: Context, verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return;
  const refused = verdicts.find((verdict) => verdict.refused);
  if (refused === undefined && mayBeShared(ctx)) return;
  const [policyName, policy, limitName, limit] = rateLimitHeaders(verdicts);
  ctx.set(policyName, policy);
  ctx.set(limitName, limit);
  if (refused === undefined) return;
  ctx.set('Retry-After', String(refused.seconds));
  ctx.set('Cache-Control', 'no-store');
}
