import type { Core } from '@strapi/strapi';

/**
 * The milliseconds since 1970 by the database's clock, as SQL. All instances of a database thus share
 * one clock. PostgreSQL can search an index by the time of the statement, but not by the volatile
 * `clock_timestamp()`.
 */
export const nowSql = (strapi: Core.Strapi): string =>
  isPostgres(strapi)
    ? '(extract(epoch from statement_timestamp()) * 1000)::bigint'
    : "cast(unixepoch('subsec') * 1000 as integer)";

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';
