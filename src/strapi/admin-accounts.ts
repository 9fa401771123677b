import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { wrapController } from './registries';

type Action = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** A new user of the panel. */
export interface NewAdminUser {
  email: string;
  firstname: string;
  lastname: string;
  password: string;
  isActive: boolean;
  registrationToken: null;
  roles: number[];
}

interface AdminUsers {
  exists(where?: { email: string }): Promise<boolean>;
  create(user: NewAdminUser): Promise<unknown>;
}

/**
 * Returns Strapi's service of the panel's users, which its types omit.
 *
 * Relies on @strapi/admin/dist/server/server/src/services/user.js.
 */
export const adminUsers = (strapi: Core.Strapi): AdminUsers =>
  strapi.service('admin::user') as AdminUsers;

/**
 * Runs a check before a visitor registers as the first administrator. Call it in `register`. Strapi
 * itself refuses a second one. Source:
 * `@strapi/admin/dist/server/server/src/controllers/authentication.js`.
 *
 * @param check throws to refuse the request
 */
export function beforeFirstAdministrator(
  strapi: Core.Strapi,
  check: (ctx: Context) => Promise<void>,
): void {
  wrapController<Record<string, Action>>(strapi, 'admin::authentication', (controller) => ({
    ...controller,
    async registerAdmin(ctx, next) {
      await check(ctx);
      return controller['registerAdmin']?.(ctx, next);
    },
  }));
}

/** The address of the panel, without a slash at its end. Source: `@strapi/core/dist/configuration/index.js`. */
export const panelUrl = (strapi: Core.Strapi): string =>
  z.string().parse(strapi.config.get('admin.absoluteUrl')).replace(/\/+$/, '');
