import type { Core, UID } from '@strapi/strapi';

/** Parameters of Strapi's database layer, as `strapi.db.query(uid).findMany` takes them. */
interface DatabaseQuery {
  where?: object;
  [other: string]: unknown;
}

interface QueryParams {
  transform(uid: UID.ContentType, params: object): DatabaseQuery;
}

/**
 * Translates parameters of the Document Service (`filters`, `sort`, `populate`, `fields`, `status`)
 * into parameters of the database layer. Strapi registers the translation in its container without
 * documenting it (`@strapi/core/dist/services/query-params.js`). The database layer can combine two
 * locales in one query, which the Document Service cannot.
 */
export const databaseQuery = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  params: object,
): DatabaseQuery => strapi.get<QueryParams>('query-params').transform(uid, params);
