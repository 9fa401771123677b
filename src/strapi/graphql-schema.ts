import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';

interface SchemaBuilder {
  buildSchema(): GraphQLSchema;
}

/**
 * Builds the GraphQL schema of the content API. The plugin documents no way to read its schema. Relies on
 * `buildSchema()` of the service `content-api` in
 * `@strapi/plugin-graphql/dist/server/services/content-api/index.js`, which the plugin's own `bootstrap`
 * calls.
 */
export const buildGraphqlSchema = (strapi: Core.Strapi): GraphQLSchema =>
  strapi.plugin('graphql').service<SchemaBuilder>('content-api').buildSchema();
