import type { Core } from '@strapi/strapi';

type Validate = Core.Strapi['contentAPI']['validate']['query'];

/**
 * Runs a check after Strapi's own validation of each query of the content API. The check throws to
 * refuse the query. Call it in `register`.
 *
 * Core controllers, plugins and GraphQL (with the arguments of each field) all validate by
 * `strapi.contentAPI.validate.query`. Code that reads on its own account does not call it. Sources:
 * `@strapi/core/dist/services/content-api/index.js`,
 * `@strapi/core/dist/core-api/controller/index.js`,
 * `@strapi/plugin-graphql/dist/server/services/builders/resolvers/query.js`.
 */
export function afterQueryValidation(
  strapi: Core.Strapi,
  check: (...args: Parameters<Validate>) => void,
): void {
  const validator = strapi.contentAPI.validate;
  const validate = validator.query;
  validator.query = async (...args) => {
    await validate(...args);
    check(...args);
  };
}
