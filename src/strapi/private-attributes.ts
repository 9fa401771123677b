import type { Core } from '@strapi/strapi';
import { findModel } from './models';

/**
 * Makes an attribute private: the content API refuses it in `filters`, `sort`, `fields` and
 * `populate`, leaves it out of responses, and GraphQL has no field for it. The admin panel ignores
 * the mark. Call it in `register`. Schemas of Strapi's own types cannot be configured, so the loaded
 * attribute is changed. Sources: `@strapi/utils/dist/content-types.js`,
 * `@strapi/plugin-graphql/dist/server/services/builders/type.js`.
 *
 * @param uid a content type; one that is missing, or lacks the attribute, is skipped
 */
export function makePrivate(strapi: Core.Strapi, uid: string, attribute: string): void {
  const found = findModel(strapi, uid)?.attributes[attribute];
  if (found !== undefined) found.private = true;
}
