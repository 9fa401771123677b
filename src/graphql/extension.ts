import type { Core } from '@strapi/strapi';

/** What a field of the schema is declared with, as far as it is read or changed here. */
export interface FieldConfig {
  name: string;
  parentType: string;
  args?: Record<string, unknown>;
}

/** The part of nexus that Strapi hands to extensions, which it does not describe in types. */
interface Nexus {
  plugin(definition: { name: string; onAddOutputField(field: FieldConfig): void }): unknown;
  arg(definition: { type: string; description: string }): unknown;
}

interface Extension {
  typeDefs?: string;
  resolvers?: object;
  resolversConfig?: object;
  plugins?: unknown[];
}

interface ExtensionService {
  use(extension: Extension | ((given: { nexus: Nexus }) => Extension)): void;
}

/** Where Strapi's GraphQL takes what is added to the schema that it generates. */
export const schemaExtension = (strapi: Core.Strapi): ExtensionService =>
  strapi.plugin('graphql').service<ExtensionService>('extension');

/** A resolver, and what a middleware of one calls. */
export type Resolver = (parent: unknown, args: object, context: unknown, info: unknown) => unknown;
