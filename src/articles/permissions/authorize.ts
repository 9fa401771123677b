import type { Core } from '@strapi/strapi';
import type { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { forbiddenError, notFoundError } from '../../platform/admin-http';
import { parseOrThrow } from '../../platform/http';
import {
  contentPermissionChecker,
  editorAbility,
  type ContentAction,
  type EditorAbility,
} from '../../strapi';
import { ARTICLE } from '../uids';

/** An article in one locale. */
export interface ArticleAddress {
  documentId: string;
  locale: string;
}

const address = z.object({
  documentId: z.string().min(1).max(255),
  locale: z.string('say which language').min(1).max(64),
});

/** The 404 of an article that has no draft in a locale. */
export const articleGoneError = ({ documentId, locale }: ArticleAddress): errors.NotFoundError =>
  notFoundError(
    'ARTICLE_GONE',
    `There is no article "${documentId}" in the language "${locale}"; it may have been deleted.`,
    { locale },
  );

/**
 * Reads the article that a request names by its path and `?locale=`, and checks the user's permission.
 *
 * @param action that the user must be allowed to do with the article
 * @param fields that the user must be allowed to do it with, as paths in the schema: `summary.line1`
 * @throws NotFoundError if the article does not exist; ForbiddenError if the role does not allow it
 */
export async function authorizedArticle(
  strapi: Core.Strapi,
  ctx: Context,
  action: ContentAction,
  fields: readonly string[] = [],
): Promise<ArticleAddress> {
  const article = parseOrThrow(address, {
    documentId: (ctx.params as Record<string, unknown>)['documentId'],
    locale: ctx.query['locale'],
  });
  await authorizeArticle(strapi, editorAbility(ctx), article, action, fields);
  return article;
}

/**
 * Checks the permission of a user for an article, by the content manager's own rules.
 *
 * @param fields that the user must be allowed to do it with; a role can exclude some
 * @throws NotFoundError if the article does not exist; ForbiddenError if the role does not allow it
 */
export async function authorizeArticle(
  strapi: Core.Strapi,
  ability: EditorAbility,
  article: ArticleAddress,
  action: ContentAction,
  fields: readonly string[] = [],
): Promise<void> {
  const cannot = await permissionCheckerOf(strapi, ability, article, action);
  if (cannot() || fields.some((field) => cannot(field))) {
    throw forbiddenError(
      'ROLE_LACKS_PERMISSION',
      `Your role does not let you ${action} this article.`,
    );
  }
}

/**
 * Tells which fields of an article the user of a request may read or write. A role can exclude some.
 *
 * @returns a function of a field's path in the schema: `title`, `summary.line1`
 * @throws NotFoundError if the article does not exist
 */
export async function fieldPermissions(
  strapi: Core.Strapi,
  ctx: Context,
  article: ArticleAddress,
  action: ContentAction,
): Promise<(field: string) => boolean> {
  const cannot = await permissionCheckerOf(strapi, editorAbility(ctx), article, action);
  return (field) => !cannot(field);
}

async function permissionCheckerOf(
  strapi: Core.Strapi,
  ability: EditorAbility,
  article: ArticleAddress,
  action: ContentAction,
): Promise<(field?: string) => boolean> {
  const draft: unknown = await strapi.db.query(ARTICLE).findOne({
    where: { documentId: article.documentId, locale: article.locale, publishedAt: null },
    // Conditions of roles, such as "has the same role as the author", read the roles of the author.
    populate: { createdBy: { populate: ['roles'] } },
  });
  if (draft === null) throw articleGoneError(article);
  const cannot = contentPermissionChecker(strapi, ability, ARTICLE);
  return (field) => cannot(action, draft, field);
}
