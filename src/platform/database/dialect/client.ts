import type { Core } from '@strapi/strapi';

/** Whether the application runs on PostgreSQL; otherwise it runs on SQLite. */
export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';
