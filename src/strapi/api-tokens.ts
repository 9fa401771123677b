import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { aroundAuthenticated } from './authentication';

interface TokenService {
  hash(accessKey: string): string;
  getByAccessKey(hash: string): Promise<unknown>;
}

/** Strapi notes the last use of a token at most this often, in milliseconds. */
const NOTE_EVERY_MS = 3_600_000;

const instant = z
  .union([z.string(), z.number(), z.date()])
  .nullish()
  .transform((value) => (value == null ? null : new Date(value).getTime()));
/** A token of the admin API has no type. */
const tokenKind = z.object({ kind: z.string().nullish() });
const storedToken = z.object({
  id: z.number(),
  type: z.enum(['read-only', 'full-access', 'custom']),
  permissions: z.array(z.string()).nullish(),
  expiresAt: instant,
  lastUsedAt: instant,
});

/** An API token of the content API. */
export interface ApiToken {
  id: number;
  /** What it may do, as a text that is the same for tokens that may do the same. */
  permissions: string;
  /** Whether it may perform an action, such as `api::article.article.find`. */
  may: (action: string) => boolean;
  /**
   * When Strapi must see a request of it again, in milliseconds since 1970: it expires, or its use is
   * to be noted.
   */
  untilMs: number;
}

/** The content types of tokens: what a token may do changes when an entry does. */
export const TOKEN_TYPES = ['admin::api-token', 'admin::api-token-permission'] as const;

/** Whether an update writes nothing of a token but when it was used. */
export const isOnlyUse = (values: unknown): boolean =>
  typeof values === 'object' &&
  values !== null &&
  Object.keys(values).every((name) => name === 'lastUsedAt' || name === 'updatedAt');

export const isTokenType = (uid: string): boolean => TOKEN_TYPES.some((type) => type === uid);
/**
 * Finds the API token that a request's `Authorization` header has, as Strapi's own strategy does.
 *
 * Relies on `hash` and `getByAccessKey` of the service `admin::api-token-content-api`, and on
 * @strapi/admin/dist/server/server/src/strategies/content-api-token.js and `api-token-utils.js` beside
 * it: the form of the header, what each type may do, and the hour between two notes of a use.
 *
 * @returns `null` if the header has none, or one that has expired
 */
export async function findApiToken(
  strapi: Core.Strapi,
  authorization: string,
): Promise<ApiToken | null> {
  const [scheme = '', accessKey, ...rest] = authorization.split(/\s+/);
  if (scheme.toLowerCase() !== 'bearer' || accessKey === undefined || rest.length > 0) return null;
  const service = strapi.service('admin::api-token-content-api') as TokenService;
  const found = await service.getByAccessKey(service.hash(accessKey));
  if (found == null) return null;
  const { kind } = tokenKind.parse(found);
  if (kind != null && kind !== 'content-api') return null;
  const token = storedToken.parse(found);
  const { id, type, permissions, expiresAt, lastUsedAt } = token;
  if (expiresAt !== null && expiresAt <= Date.now()) return null;
  const actions = new Set(type === 'custom' ? permissions : []);
  return {
    id,
    permissions: textOf(token),
    may: MAY[type] ?? ((action) => actions.has(action)),
    untilMs: Math.min(expiresAt ?? Number.POSITIVE_INFINITY, (lastUsedAt ?? 0) + NOTE_EVERY_MS),
  };
}

/**
 * Gives API tokens actions beyond those that they were created with. Call it in `register`.
 *
 * Every read of a token for a request passes `getByAccessKey`; see `findApiToken`.
 *
 * @param extend returns the further actions for those that a token of the type "custom" has
 */
export function extendTokenActions(
  strapi: Core.Strapi,
  extend: (actions: readonly string[]) => Promise<readonly string[]>,
): void {
  const service = strapi.service('admin::api-token-content-api') as TokenService;
  const read = readers.get(service) ?? service.getByAccessKey.bind(service);
  readers.set(service, read);
  service.getByAccessKey = async (hash) => {
    const found = await read(hash);
    const token = customToken.safeParse(found);
    if (!token.success) return found;
    const { permissions } = token.data;
    return {
      ...token.data,
      permissions: [...new Set([...permissions, ...(await extend(permissions))])],
    };
  };
}

/** Strapi's own readers. All applications of a process share one service. */
const readers = new WeakMap<TokenService, TokenService['getByAccessKey']>();

const customToken = z.looseObject({ type: z.literal('custom'), permissions: z.array(z.string()) });

const textOf = ({ type, permissions }: z.infer<typeof storedToken>): string =>
  type === 'custom' ? `custom ${[...new Set(permissions)].sort().join(' ')}` : type;

const tokenState = z.object({
  auth: z.object({
    strategy: z.object({ name: z.literal('content-api-token') }),
    credentials: storedToken,
  }),
});
const authenticated = new WeakMap<IncomingMessage, string>();

/** Notes what the token of each request may do, at the time of its authentication. Call it in `register`. */
export function noteTokenPermissions(strapi: Core.Strapi): void {
  aroundAuthenticated(strapi, (ctx, next) => {
    const { success, data } = tokenState.safeParse(ctx.state);
    if (success) authenticated.set(ctx.req, textOf(data.auth.credentials));
    return next();
  });
}

/** The `permissions` of the token with which a request was authenticated; `null` without one. */
export const tokenPermissionsOf = (request: IncomingMessage): string | null =>
  authenticated.get(request) ?? null;

const MAY: Partial<Record<string, (action: string) => boolean>> = {
  'full-access': () => true,
  'read-only': (action) => action.endsWith('find') || action.endsWith('findOne'),
};
