import type { Core } from '@strapi/strapi';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { lastReadLocales, matchLocale } from '../platform/locales';
import { schemaExtension } from './extension';

/**
 * Reads locales as the REST API does: without regard to upper and lower case, and a region by its
 * language. Strapi's scalar refuses every literal that is not on its list of ISO codes and takes any
 * variable. A locale that is not installed is refused by the cost limit, which has just read the
 * installed ones when this runs for a resolver.
 */
export function readLocalesAsRestDoes(strapi: Core.Strapi): void {
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
