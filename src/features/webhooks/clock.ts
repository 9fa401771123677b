import type { Core } from '@strapi/strapi';

/**
 * The time in milliseconds by the database's clock, as SQL: the instances of one database have one
 * clock that way. On PostgreSQL the time of the statement, which an index can be searched by, unlike
 * `clock_timestamp()`.
 */
export const nowSql = (strapi: Core.Strapi): string =>
  isPostgres(strapi)
    ? '(extract(epoch from statement_timestamp()) * 1000)::bigint'
    : "cast(unixepoch('subsec') * 1000 as integer)";

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';
