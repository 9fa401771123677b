import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { wrapController, wrapService } from './registries';

type Action = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;
type Credentials = { email: string; password: string };

interface AdminAuth {
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  checkCredentials(credentials: Credentials): Promise<unknown>;
}

interface FrontendUsers {
  add(values: Values): Promise<unknown>;
  edit(id: unknown, values?: Values): Promise<unknown>;
}
type Values = Record<string, unknown>;

const account = z.object({ password: z.string() });

/**
 * Runs a check on each new password, of users of the panel and of a frontend. Call it in `register`.
 *
 * `admin::auth` hashes each new password of the panel. The service `user` of users-permissions writes
 * each one that REST or GraphQL send, and a controller of its own those of the content manager. Sources:
 * `@strapi/admin/dist/server/server/src/services/user.js`,
 * `@strapi/plugin-users-permissions/dist/server/services/user.js`,
 * `@strapi/plugin-users-permissions/dist/server/controllers/content-manager-user.js`,
 * `@strapi/plugin-users-permissions/dist/server/controllers/auth.js`.
 *
 * @param check throws to refuse a password; values that are no text are no password
 */
export function onNewPassword(strapi: Core.Strapi, check: (password: unknown) => void): void {
  wrapService<AdminAuth>(strapi, 'admin::auth', (auth) => ({
    ...auth,
    async hashPassword(password) {
      check(password);
      return auth.hashPassword(password);
    },
  }));
  wrapService<FrontendUsers>(strapi, 'plugin::users-permissions.user', (users) => ({
    ...users,
    async add(values) {
      check(values['password']);
      return users.add(values);
    },
    async edit(id, values = {}) {
      check(values['password']);
      return users.edit(id, values);
    },
  }));
  const checked =
    (action: Action | undefined): Action =>
    async (ctx, next) => {
      const { success, data } = account.safeParse(ctx.request.body);
      // The form of the content manager sends an empty one to leave it as it is.
      if (success && data.password !== '') check(data.password);
      return action?.(ctx, next);
    };
  wrapController<Record<string, Action>>(
    strapi,
    'plugin::users-permissions.contentmanageruser',
    (controller) => ({
      ...controller,
      create: checked(controller['create']),
      update: checked(controller['update']),
    }),
  );
}

/** A hash of bcrypt, with the cost of Strapi's, of a random text that nobody has. */
const NO_PASSWORD = '$2a$10$jfw7aFlBzs6kKCSZujKaGecznV18NZKXdDDUtc6Y4U8OKVVkxERpC';

const local = z.object({ identifier: z.string(), password: z.string() });

/**
 * Makes an attempt to sign in compare a password with a hash if there is no such account, because
 * Strapi answers at once then. Call it in `register`. Sources:
 * `@strapi/admin/dist/server/server/src/services/auth.js`,
 * `@strapi/plugin-users-permissions/dist/server/controllers/auth.js`.
 */
export function equaliseSignIn(strapi: Core.Strapi): void {
  const compareUnlessFound = async (
    uid: 'admin::user' | 'plugin::users-permissions.user',
    where: object,
    password: string,
  ) => {
    const found: unknown = await strapi.db.query(uid).findOne({ select: ['password'], where });
    if (account.safeParse(found).success) return;
    const auth = strapi.service('admin::auth') as AdminAuth;
    await auth.validatePassword(password, NO_PASSWORD);
  };
  wrapService<AdminAuth>(strapi, 'admin::auth', (auth) => ({
    ...auth,
    async checkCredentials(credentials) {
      const { email, password } = credentials;
      await compareUnlessFound('admin::user', { email }, password);
      return auth.checkCredentials(credentials);
    },
  }));
  wrapController<Record<string, Action>>(
    strapi,
    'plugin::users-permissions.auth',
    (controller) => ({
      ...controller,
      async callback(ctx, next) {
        const { provider = 'local' } = z
          .object({ provider: z.string().optional() })
          .parse(ctx['params']);
        const given = local.safeParse(ctx.request.body);
        if (provider === 'local' && given.success) {
          const { identifier, password } = given.data;
          const names = [{ email: identifier.toLowerCase() }, { username: identifier }];
          const where = { provider, $or: names };
          await compareUnlessFound('plugin::users-permissions.user', where, password);
        }
        return controller['callback']?.(ctx, next);
      },
    }),
  );
}
