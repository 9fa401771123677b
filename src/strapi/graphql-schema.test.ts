import { installedSource } from './test-support';

test("the GraphQL plugin's service content-api builds the schema that its bootstrap serves", () => {
  const service = installedSource(
    '@strapi/plugin-graphql/dist/server/services/content-api/index.js',
  );
  expect(service).toContain('const buildSchema = ()=>{');
  expect(installedSource('@strapi/plugin-graphql/dist/server/bootstrap.js')).toContain(
    "strapi.plugin('graphql').service('content-api').buildSchema()",
  );
});
