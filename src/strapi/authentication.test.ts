import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { aroundAuthenticated } from './authentication';
import { exportsOf, installedSource } from './test-support';

interface Authentication {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
}

test('what follows the authentication of a request runs inside the function', async () => {
  const make = exportsOf('@strapi/core/dist/services/auth/index.js') as () => Authentication;
  const authentication = make();
  const strapi = { get: () => authentication } as object as Core.Strapi;
  const calls: string[] = [];
  aroundAuthenticated(strapi, async (_ctx, next) => {
    calls.push('before');
    await next();
    calls.push('after');
  });
  const ctx = { state: { route: { config: { auth: false } } } } as object as Context;
  await authentication.authenticate(ctx, () => Promise.resolve(calls.push('request')));
  expect(calls).toEqual(['before', 'request', 'after']);
});

test.each([
  [
    '@strapi/core/dist/services/server/compose-endpoint.js',
    "strapi.get('auth').authenticate(ctx, next)",
  ],
  ['@strapi/plugin-graphql/dist/server/bootstrap.js', 'strapi.auth.authenticate(ctx, next)'],
])('%s authenticates each request by the one service', (file, call) => {
  expect(installedSource(file)).toContain(call);
});
