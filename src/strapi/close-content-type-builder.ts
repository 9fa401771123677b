import type { Core } from '@strapi/strapi';

/** Routes as Strapi mounts them, a router or a list. */
interface Router {
  routes: { info?: { pluginName?: string } }[];
}

interface Server {
  routes(given: Router | Router['routes']): unknown;
}

interface ActionProvider {
  registerMany(actions: { pluginName?: string }[]): Promise<unknown>;
}

const BUILDER = 'content-type-builder';

/**
 * Removes the content-type builder in production, where it can change nothing and only shows the
 * content model to every session of the panel. Its routes answer 404. Its permission is not
 * registered either, so the panel shows no link that would lead there. Call it in `register`, before
 * Strapi mounts routes and plugins register permissions.
 *
 * Relies on `@strapi/core/dist/services/server/register-routes.js`, which mounts routes by
 * `strapi.server.routes` with `info.pluginName`, and on
 * `@strapi/content-type-builder/dist/server/bootstrap.js`, which registers actions with `pluginName`.
 */
export function closeContentTypeBuilder(strapi: Core.Strapi): void {
  if (strapi.config.get('environment') !== 'production') return;
  leaveOutRoutes(strapi.server as Server);
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  leaveOutActions(actionProvider);
}

function leaveOutRoutes(server: Server): void {
  const mount = server.routes.bind(server);
  server.routes = (given) => {
    const routes = Array.isArray(given) ? given : given.routes;
    const isBuilder = routes.some(({ info }) => info?.pluginName === BUILDER);
    return isBuilder ? server : mount(given);
  };
}

/** Restores the provider afterwards, because all applications of a process share it. */
function leaveOutActions(provider: ActionProvider): void {
  const register = provider.registerMany.bind(provider);
  provider.registerMany = (actions) => {
    const others = actions.filter(({ pluginName }) => pluginName !== BUILDER);
    if (others.length < actions.length) provider.registerMany = register;
    return register(others);
  };
}
