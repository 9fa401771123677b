import type { Core } from '@strapi/strapi';
import { isPostgres } from './client';

/**
 * The time in milliseconds by the clock of the database, as SQL. All instances of one database share
 * this clock. On PostgreSQL it is the time of the statement, which an index can be searched by,
 * unlike `clock_timestamp()`.
 */
export const nowSql = (strapi: Core.Strapi): string =>
  isPostgres(strapi)
    ? '(extract(epoch from statement_timestamp()) * 1000)::bigint'
    : "cast(unixepoch('subsec') * 1000 as integer)";
