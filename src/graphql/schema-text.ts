import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

const schemas = new WeakMap<Core.Strapi, GraphQLSchema>();
const texts = new WeakMap<Core.Strapi, string>();

/** An Apollo plugin that keeps the schema which the server starts with. */
export const keepSchema = (strapi: Core.Strapi): ApolloServerPlugin => ({
  serverWillStart({ schema }) {
    schemas.set(strapi, schema);
    return Promise.resolve();
  },
});

/** Returns the schema that `/graphql` serves, in the language of GraphQL. Call it after the start. */
export function schemaText(strapi: Core.Strapi): string {
  const schema = schemas.get(strapi);
  if (schema === undefined) throw new Error('The GraphQL server has not started yet.');
  const text = texts.get(strapi) ?? printSchema(lexicographicSortSchema(schema));
  texts.set(strapi, text);
  return text;
}
