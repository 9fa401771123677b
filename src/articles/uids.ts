import type { UID } from '@strapi/strapi';

/** The UIDs of this application's content types. */
export const ARTICLE = 'api::article.article' satisfies UID.ContentType;
export const COMMENT = 'api::comment.comment' satisfies UID.ContentType;
export const SITE = 'api::site.site' satisfies UID.ContentType;
