import { apiPaths } from './api-paths';
import { installedSource } from './test-support';

test('Strapi keeps the routers of APIs in api.routes, each with its routes', () => {
  const source = installedSource('@strapi/core/dist/services/server/register-routes.js');
  expect(source).toContain('api.routes = instantiateRouterInputs(api.routes, strapi);');
  expect(source).toContain('router.routes?.forEach(');
});

test('a core router makes its routes when they are first read', () => {
  expect(installedSource('@strapi/core/dist/factories.js')).toContain('get routes () {');
});

test('lists the paths of all routers', () => {
  const tags = { routes: [{ path: '/tags' }, { path: '/tags/:id' }] };
  const strapi = {
    apis: {
      tag: { routes: { tag: tags } },
      site: { routes: { site: { routes: () => [{ path: '/site' }] } } },
    },
  };
  expect(apiPaths(strapi as object as Parameters<typeof apiPaths>[0])).toEqual([
    '/tags',
    '/tags/:id',
    '/site',
  ]);
});
