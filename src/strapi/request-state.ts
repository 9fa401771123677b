import { z } from 'zod';

/** Who sent a request, as the middlewares of Strapi's authentication leave it. */
export type Sender =
  | { kind: 'token'; id: number; name: string }
  | {
      kind: 'editor';
      id: number;
      firstname?: string | null;
      lastname?: string | null;
      username?: string | null;
    };

const adminUser = z.object({
  id: z.number(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
});
const tokenState = z.object({
  auth: z.object({
    strategy: z.object({ name: z.literal('content-api-token') }),
    credentials: z.object({ id: z.number(), name: z.string() }),
  }),
});
/** The strategy of the admin panel's sessions has no name that tells it apart; its routes have a type. */
const adminState = z.object({
  route: z.object({ info: z.object({ type: z.literal('admin') }) }),
  user: adminUser,
});

/**
 * Reads the sender of a request from the state of its Koa context.
 *
 * Relies on `@strapi/core/dist/services/auth/index.js` for `state.auth`, on
 * `@strapi/core/dist/services/server/compose-endpoint.js` for `state.route`, and on
 * `@strapi/admin/dist/server/server/src/strategies/admin.js` for `state.user`.
 *
 * @param state the state; `undefined` outside of a request
 * @returns `null` where neither an API token nor an admin user sent it
 */
export function senderOf(state: unknown): Sender | null {
  const token = tokenState.safeParse(state);
  if (token.success) return { kind: 'token', ...token.data.auth.credentials };
  const admin = adminState.safeParse(state);
  return admin.success ? { kind: 'editor', ...admin.data.user } : null;
}

const callerState = z.object({
  auth: z.object({
    strategy: z.object({ name: z.enum(['content-api-token', 'users-permissions']) }),
    credentials: z.object({ id: z.number() }),
  }),
});

/**
 * A key of the API token or the user of a frontend that sent a request to the content API; `null`
 * for a visitor. A visitor's credentials are null in
 * `@strapi/plugin-users-permissions/dist/server/strategies/users-permissions.js`.
 */
export function apiCallerOf(state: unknown): string | null {
  const { success, data } = callerState.safeParse(state);
  if (!success) return null;
  const { strategy, credentials } = data.auth;
  return `${strategy.name === 'users-permissions' ? 'user' : 'token'} ${String(credentials.id)}`;
}
