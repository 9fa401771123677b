import type { Core } from '@strapi/strapi';

interface ActionProvider {
  registerMany(actions: { pluginName?: string }[]): Promise<unknown>;
}

const BUILDER = 'content-type-builder';

/**
 * Takes the content-type builder away in production, where it changes nothing and only tells
 * whoever has a session how content is modelled: its routes answer 404. Its permission is not
 * registered either, so the panel shows no link that would lead there. Call it in `register`, before
 * Strapi mounts routes and plugins register permissions.
 */
export function closeContentTypeBuilder(strapi: Core.Strapi): void {
  if (strapi.config.get('environment') !== 'production') return;
  for (const router of Object.values(strapi.plugin(BUILDER).routes)) {
    if ('routes' in router) router.routes = [];
  }
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  const register = actionProvider.registerMany.bind(actionProvider);
  actionProvider.registerMany = (actions) =>
    register(actions.filter(({ pluginName }) => pluginName !== BUILDER));
}
