import type { UID } from '@strapi/strapi';

/** The UIDs of this application's content types. */
export const ARTICLE = 'api::article.article' satisfies UID.ContentType;
export const AUTHOR = 'api::author.author' satisfies UID.ContentType;
export const CATEGORY = 'api::category.category' satisfies UID.ContentType;
export const COMMENT = 'api::comment.comment' satisfies UID.ContentType;
export const NAVIGATION = 'api::navigation.navigation' satisfies UID.ContentType;
export const PAGE = 'api::page.page' satisfies UID.ContentType;
export const SITE = 'api::site.site' satisfies UID.ContentType;
export const TAG = 'api::tag.tag' satisfies UID.ContentType;
