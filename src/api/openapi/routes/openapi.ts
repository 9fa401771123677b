import type { Core } from '@strapi/strapi';

const route = (path: string, action: string) => ({
  method: 'GET' as const,
  path,
  handler: `api::openapi.openapi.${action}`,
  config: { auth: false as const },
});

/** The descriptions of the public API. They need no permission, because they contain no secrets. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    route('/openapi.json', 'find'),
    route('/client.ts', 'client'),
    route('/schema.graphql', 'schema'),
  ],
};

export default routes;
