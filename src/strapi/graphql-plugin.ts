import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { ValidationRule } from 'graphql';
import { findModel } from './models';

/** How a field of the schema is declared, as far as extensions read or change it. */
export interface FieldConfig {
  name: string;
  parentType: string;
  args?: Record<string, unknown>;
}

/** The part of nexus that extensions use. Strapi hands it to them without a type. */
interface Nexus {
  plugin(definition: { name: string; onAddOutputField(field: FieldConfig): void }): unknown;
  arg(definition: { type: string; description: string }): unknown;
  enumType(definition: {
    name: string;
    description: string;
    members: Readonly<Record<string, string>>;
  }): unknown;
}

interface Extension {
  types?: unknown[];
  typeDefs?: string;
  resolvers?: object;
  resolversConfig?: object;
  plugins?: unknown[];
}

interface ShadowCrud {
  disable(): void;
}

interface ExtensionService {
  use(extension: Extension | ((given: { nexus: Nexus }) => Extension)): unknown;
  shadowCRUD(uid: string): ShadowCrud & { field(name: string): ShadowCrud };
}

/** A resolver. A middleware of a resolver gets one as its first argument. */
export type Resolver = (parent: unknown, args: object, context: unknown, info: unknown) => unknown;

/**
 * The service that extends the GraphQL schema which Strapi generates. The service is documented
 * (https://docs.strapi.io/cms/plugins/graphql), but has no types. Source:
 * `@strapi/plugin-graphql/dist/server/services/extension/extension.js`.
 */
export const schemaExtension = (strapi: Core.Strapi): ExtensionService =>
  strapi.plugin('graphql').service<ExtensionService>('extension');

/** A content type or component, as far as the name of its GraphQL type is made from it. */
interface NamedModel {
  attributes: Record<string, { type: string }>;
}

interface Utils {
  naming: { getTypeName(model: NamedModel): string; getComponentName(model: NamedModel): string };
  mappers: { graphQLFiltersToStrapiQuery(filters: unknown, contentType: unknown): unknown };
}

interface Builders {
  utils: { transformArgs(args: object, options: object): Record<string, unknown> };
}

const utilsOf = (strapi: Core.Strapi): Utils => strapi.plugin('graphql').service<Utils>('utils');

/**
 * The GraphQL fields of an attribute type, such as `ComponentArticleSection.body` for `blocks`.
 * Source: `@strapi/plugin-graphql/dist/server/services/utils/naming.js`.
 */
export function fieldsOfType(strapi: Core.Strapi, attributeType: string): string[] {
  const { naming } = utilsOf(strapi);
  const fieldsOf = (models: object, nameOf: (model: NamedModel) => string): string[] =>
    Object.values(models as Record<string, NamedModel>).flatMap((model) =>
      Object.entries(model.attributes)
        .filter(([, { type }]) => type === attributeType)
        .map(([name]) => `${nameOf(model)}.${name}`),
    );
  return [
    ...fieldsOf(strapi.contentTypes, (model) => naming.getTypeName(model)),
    ...fieldsOf(strapi.components, (model) => naming.getComponentName(model)),
  ];
}

/**
 * The filters of a GraphQL query in the form that REST uses. Source:
 * `@strapi/plugin-graphql/dist/server/services/utils/mappers/graphql-filters-to-strapi-query.js`.
 */
export const restFilters = (strapi: Core.Strapi, uid: string, filters: unknown): unknown =>
  utilsOf(strapi).mappers.graphQLFiltersToStrapiQuery(filters, findModel(strapi, uid));

/**
 * The parameters of the Document Service for the arguments of a GraphQL list. Source:
 * `@strapi/plugin-graphql/dist/server/services/builders/utils.js`.
 */
export const listParameters = (
  strapi: Core.Strapi,
  contentType: object,
  args: object,
): Record<string, unknown> =>
  strapi
    .plugin('graphql')
    .service<Builders>('builders')
    .utils.transformArgs(args, { contentType, usePagination: true });

/** What this application sets of Strapi's Apollo server. */
export interface ApolloSettings {
  introspection: boolean;
  includeStacktraceInErrorResponses: boolean;
  parseOptions: { maxTokens: number };
  allowBatchedHttpRequests: boolean;
  persistedQueries: { cache: object };
  validationRules: ValidationRule[];
  plugins: ApolloServerPlugin[];
  formatError: (formatted: never, thrown: unknown) => unknown;
  cors: false;
}

/**
 * Sets options of Strapi's Apollo server, and the plugin of its landing page. Strapi appends the
 * lists to its own and lets the other options win. Call it in `register`. Source:
 * `@strapi/plugin-graphql/dist/server/bootstrap.js`.
 */
export function configureApollo(
  strapi: Core.Strapi,
  settings: ApolloSettings,
  landingPage: () => ApolloServerPlugin,
): void {
  strapi.config.set('plugin::graphql.landingPage', landingPage);
  strapi.config.set('plugin::graphql.apolloServer', settings);
}
