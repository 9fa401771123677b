import type { Core } from '@strapi/strapi';
import { contentRoutes } from './content-routes';
import { installedSource } from './test-support';

test("Strapi's content API lists its routes by owner, with the prefix in the path", () => {
  const source = installedSource('@strapi/core/dist/services/content-api/index.js');
  expect(source).toContain('const getRoutesMap = async ()=>{');
  expect(source).toContain('routesMap[`api::${apiName}`] = routes.map((route)=>({');
  expect(source).toContain('routesMap[`plugin::${pluginName}`] = routes.map((route)=>({');
  expect(source).toContain('path: `${apiPrefix}${route.path}`');
});

test('routes are sorted by path, and short names of handlers get their owner', async () => {
  const route = (path: string, handler: unknown) => ({ method: 'GET', path, handler });
  const map = {
    'api::tag': [route('/api/tags', 'tag.find'), route('/api/a', 'api::tag.tag.findOne')],
    'plugin::upload': [route('/api/b', () => undefined)],
  };
  const strapi: object = { contentAPI: { getRoutesMap: () => Promise.resolve(map) } };

  const routes = await contentRoutes(strapi as Core.Strapi);

  expect(routes.map(({ path, handler }) => [path, handler])).toEqual([
    ['/api/a', 'api::tag.tag.findOne'],
    ['/api/b', ''],
    ['/api/tags', 'api::tag.tag.find'],
  ]);
});
