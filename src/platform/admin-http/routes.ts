import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** A route of the admin panel, below `/threeline`. */
export interface EditorRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** The permission that it asks for, beside a session; none asks for the session only. */
  action?: string;
  /** @returns the answer's `data` */
  handler: (ctx: Context) => Promise<unknown>;
}

/**
 * Adds routes for signed-in editors. Strapi makes every route of `src/api` one of the public API;
 * those of the admin panel are added to its server here, in `register`.
 */
export function addEditorRoutes(strapi: Core.Strapi, routes: EditorRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    routes: routes.map(({ method, path, action, handler }) => ({
      method,
      path: `/threeline${path}`,
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'private, no-store');
        ctx.body = { data: await handler(ctx) };
      },
      info: { pluginName: 'threeline', type: 'admin' },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          ...(action === undefined
            ? []
            : [
                {
                  name: 'admin::hasPermissions',
                  config: { actions: [action] },
                },
              ]),
        ],
      },
    })),
  });
}

interface ActionProvider {
  registerMany(actions: Record<string, unknown>[]): Promise<unknown>;
}

/**
 * Adds permissions that are given to roles beside those to read and to publish articles; each has
 * the id `api::article.<name>`. They stand among the settings: as columns of the content types they
 * would push those of Strapi out of the window. Call it in `register`, before Strapi gives the super
 * admin all.
 */
export async function addEditorActions(
  strapi: Core.Strapi,
  actions: { name: string; displayName: string }[],
): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany(
    actions.map(({ name, displayName }) => ({
      section: 'settings',
      category: 'articles',
      uid: `article.${name}`,
      displayName,
    })),
  );
}
