import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** A route of the admin panel, below `/threeline`. */
export interface EditorRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** The permission that the user needs. Without one, any session of the panel is enough. */
  action?: string;
  /** The status of a success, 200 unless set. */
  status?: number;
  /** @returns the response's `data`, or a `Page` */
  handler: (ctx: Context) => Promise<unknown>;
}

/** A response with `meta` beside its `data`. */
export class Page {
  constructor(
    readonly data: readonly unknown[],
    readonly meta: Record<string, unknown>,
  ) {}
}

/**
 * Adds routes for signed-in users of the panel. Strapi serves every route of `src/api` below `/api`
 * to API tokens, so routes of the panel are added to the server here. Call it in `register`.
 *
 * Responses are never cached: they depend on the role of the user.
 */
export function addEditorRoutes(strapi: Core.Strapi, routes: readonly EditorRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    routes: routes.map(({ method, path, action, status = 200, handler }) => ({
      method,
      path: `/threeline${path}`,
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'private, no-store');
        const result = await handler(ctx);
        ctx.status = status;
        ctx.body =
          result instanceof Page ? { data: result.data, meta: result.meta } : { data: result };
      },
      info: { pluginName: 'threeline', type: 'admin' },
      config: { policies: ['admin::isAuthenticatedAdmin', ...permissionPolicy(action)] },
    })),
  });
}

const permissionPolicy = (action: string | undefined) =>
  action === undefined ? [] : [{ name: 'admin::hasPermissions', config: { actions: [action] } }];
