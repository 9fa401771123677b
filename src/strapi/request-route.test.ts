import { readsPanelDocuments, routeOf, signsIn } from './request-route';
import { installedSource } from './test-support';

const route = (changes: object) =>
  routeOf({
    state: { route: { path: '/x', handler: 'x.y', info: { type: 'admin' }, ...changes } },
  });

test('a route is read from the state of a request', () => {
  const info = { type: 'content-api', pluginName: 'upload' };
  expect(route({ info })).toEqual({
    path: '/x',
    handler: 'x.y',
    type: 'content-api',
    plugin: 'upload',
    isOpen: false,
  });
  expect(routeOf({ state: { route: { info: { type: 'content-api' } } } })).toEqual({
    path: '',
    handler: null,
    type: 'content-api',
    plugin: null,
    isOpen: false,
  });
  expect(route({ info, config: { auth: false } })).toMatchObject({ isOpen: true });
  expect(routeOf({ state: {} })).toBeNull();
});

test('Strapi puts the route into the state before it authenticates', () => {
  const source = installedSource('@strapi/core/dist/services/server/compose-endpoint.js');
  expect(source).toContain('ctx.state.route = route;');
  expect(source).toMatch(/createRouteInfoMiddleware\(route\),\s*authenticate,/);
});

test('GraphQL sets a route of the content API', () => {
  expect(installedSource('@strapi/plugin-graphql/dist/server/bootstrap.js')).toMatch(
    /ctx\.state\.route = \{\s*info: \{\s*(?:\/\/[^\n]*\s*)?type: 'content-api'/,
  );
});

test('the handlers of the sign-in have the names that are known', () => {
  const source = installedSource(
    '@strapi/plugin-users-permissions/dist/server/routes/content-api/auth.js',
  );
  const handlers = [...source.matchAll(/handler: '([^']+)'/g)].map(([, name = '']) => name);
  expect(handlers).toEqual(expect.arrayContaining(['auth.connect', 'auth.emailConfirmation']));
  const info = { type: 'content-api', pluginName: 'users-permissions' };
  for (const handler of handlers) {
    const found = route({ handler, info });
    expect(found !== null && signsIn(found)).toBe(true);
  }
});

test('the GET routes of the content manager that read documents are those that are known', () => {
  const source = installedSource('@strapi/content-manager/dist/server/routes/admin.js');
  const paths = [...source.matchAll(/method: 'GET',\s*path: '([^']+)'/g)].map(
    ([, path = '']) => path,
  );
  const info = { type: 'admin', pluginName: 'content-manager' };
  const reading = paths.filter((path) => {
    const found = route({ path, info });
    return found !== null && readsPanelDocuments(found);
  });
  expect(reading).toEqual([
    '/relations/:model/:targetField',
    '/relations/:model/:id/:targetField',
    '/single-types/:model',
    '/single-types/:model/actions/countDraftRelations',
    '/collection-types/:model',
    '/collection-types/:model/:id',
    '/collection-types/:model/:id/actions/countDraftRelations',
    '/collection-types/:model/actions/countManyEntriesDraftRelations',
  ]);
});
