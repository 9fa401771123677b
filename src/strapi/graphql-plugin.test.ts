import { exportsOf, installedSource } from './test-support';

const SERVER = '@strapi/plugin-graphql/dist/server';

test('the service that extends the schema has the methods that are used', () => {
  const make = exportsOf(`${SERVER}/services/extension/extension.js`) as (
    context: object,
  ) => Record<string, unknown>;
  const extension = make({ strapi: {} });
  expect(typeof extension['use']).toBe('function');
  expect(typeof extension['shadowCRUD']).toBe('function');
});

test('extensions may add types, and get nexus with its enums', () => {
  const source = installedSource(`${SERVER}/services/extension/extension.js`);
  expect(source).toContain('const { types, typeDefs, resolvers, resolversConfig, plugins }');
  const nexus = exportsOf('nexus') as Record<string, unknown>;
  expect(typeof nexus['enumType']).toBe('function');
});

test('types are named by the functions that are known', () => {
  const make = exportsOf(`${SERVER}/services/utils/naming.js`) as (
    context: object,
  ) => Record<string, unknown>;
  const naming = make({ strapi: { plugin: () => ({ service: () => ({}) }) } });
  expect(typeof naming['getTypeName']).toBe('function');
  expect(typeof naming['getComponentName']).toBe('function');
});

test('Strapi maps filters and arguments by the functions that are known', () => {
  expect(
    installedSource(`${SERVER}/services/utils/mappers/graphql-filters-to-strapi-query.js`),
  ).toMatch(/graphQLFiltersToStrapiQuery \(filters, contentType\)/);
  expect(installedSource(`${SERVER}/services/builders/utils.js`)).toMatch(
    /transformArgs \(args, \{ contentType, usePagination = false \}\)/,
  );
});

describe('the Apollo server', () => {
  const source = installedSource(`${SERVER}/bootstrap.js`);

  test('takes its options from the configuration, over its own', () => {
    expect(source).toContain("merge(defaultServerConfig, config('apolloServer'))");
    expect(source).toContain("const configLandingPage = config('landingPage')");
  });

  test('answers no CORS when told so', () => {
    expect(source).toMatch(/if \(serverConfig\.cors === false\) ;/);
  });

  test('gives resolvers the state and the context of Koa', () => {
    expect(source).toMatch(/state: ctx\.state,\s*koaContext: ctx/);
  });

  test('leaves a body alone that was parsed before', () => {
    expect(installedSource('koa-bodyparser/index.js')).toContain(
      'if (ctx.request.body !== undefined || ctx.disableBodyParser)',
    );
  });
});

test('internationalisation names its scalar as before', () => {
  expect(installedSource('@strapi/i18n/dist/server/graphql.js')).toContain(
    "const LOCALE_SCALAR_TYPENAME = 'I18NLocaleCode'",
  );
});
