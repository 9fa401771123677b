import type { Core } from '@strapi/strapi';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { lastReadLocales, matchLocale } from '../platform/locales';
import { schemaExtension } from '../strapi';

/**
 * Reads locales as the REST API does: without regard to case, and a region by its language.
 * Strapi's scalar refuses literals outside its list of ISO codes, and accepts any variable. The
 * cost limit refuses locales that are not installed. It has read the installed locales before a
 * resolver calls this scalar.
 */
export function registerLocaleScalar(strapi: Core.Strapi): void {
  const installed = (tag: string) => matchLocale(tag, lastReadLocales(strapi)) ?? tag;
  schemaExtension(strapi).use({
    resolvers: {
      I18NLocaleCode: {
        __parseValue: (value: unknown) => (typeof value === 'string' ? installed(value) : value),
        __parseLiteral(node: ValueNode) {
          if (node.kind === Kind.STRING) return installed(node.value);
          throw new GraphQLError('A locale is a string, such as "en".', { nodes: [node] });
        },
      },
    },
  });
}
