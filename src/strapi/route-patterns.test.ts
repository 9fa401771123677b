import type { Core } from '@strapi/strapi';
import { isNamedRoute, routePatterns } from './route-patterns';
import { installedSource } from './test-support';

interface KoaRouter {
  get(path: string, handler: () => void): void;
  use(handler: unknown): void;
  routes(): unknown;
}

test('Strapi mounts all routes on one router', () => {
  const source = installedSource('@strapi/core/dist/services/server/index.js');
  expect(source).toContain('forEach((api)=>api.mount(router))');
  expect(source).toContain('app.use(router.routes())');
});

test('the routes of public files begin with a group', () => {
  const source = installedSource('@strapi/core/dist/middlewares/public.js');
  expect(source).toContain("path: '/((?!uploads/).+)'");
  expect(isNamedRoute('/((?!uploads/).+)')).toBe(false);
  expect(isNamedRoute('/uploads/(.*)')).toBe(true);
});

test('the router of Koa finds the layers of a path and method, in their order', () => {
  const Router = jest.requireActual<new (options?: { prefix: string }) => KoaRouter>('@koa/router');
  const router = new Router();
  const api = new Router({ prefix: '/api' });
  const handler = () => undefined;
  router.get('/((?!uploads/).+)', handler);
  api.get('/articles/count', handler);
  api.get('/articles/:id', handler);
  api.use(handler);
  router.use(api.routes());
  const pattern = routePatterns({ server: { router } } as Core.Strapi);
  expect([
    pattern('GET', '/api/articles/x?locale=ko'),
    pattern('HEAD', '/api/articles/count'),
    pattern('POST', '/api/articles/x'),
    pattern('GET', '/nothing'),
  ]).toEqual(['/api/articles/:id', '/api/articles/count', '', '']);
});
