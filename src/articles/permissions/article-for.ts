import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../platform/http';
import { ARTICLE } from '../uids';

type ArticleAction = 'read' | 'update' | 'publish';

interface PermissionCheckers {
  create(options: { userAbility: unknown; model: string }): {
    cannot: Record<ArticleAction, (entity: unknown, field?: string) => boolean>;
  };
}

/** An article in one language. */
export interface ArticleAddress {
  documentId: string;
  locale: string;
}

const address = z.object({
  documentId: z.string().min(1).max(255),
  locale: z.string('say which language').min(1).max(64),
});

/**
 * The article in one language that a request names by its path and `?locale=`.
 *
 * @param action what the editor must be allowed to do with it
 * @param fields that it must be allowed with, each, by their paths in the schema: `summary.line1`
 * @throws NotFoundError where it is not there, or no longer; ForbiddenError
 */
export async function articleFor(
  strapi: Core.Strapi,
  ctx: Context,
  action: ArticleAction,
  fields: readonly string[] = [],
): Promise<ArticleAddress> {
  const article = parseOrThrow(address, {
    documentId: (ctx.params as Record<string, unknown>)['documentId'],
    locale: ctx.query['locale'],
  });
  await checkAllowed(strapi, ctx.state['userAbility'], article, action, fields);
  return article;
}

/**
 * @param userAbility of Strapi's admin session
 * @param action checked by the content manager's permissions, conditions such as "is the author" too
 * @param fields that it must be allowed with, each: a role can leave some out
 * @throws NotFoundError where the article is not there, or no longer; ForbiddenError
 */
export async function checkAllowed(
  strapi: Core.Strapi,
  userAbility: unknown,
  article: ArticleAddress,
  action: ArticleAction,
  fields: readonly string[] = [],
): Promise<void> {
  const cannot = await cannotOn(strapi, userAbility, article, action);
  if (cannot() || fields.some((field) => cannot(field))) {
    throw new errors.ForbiddenError(`Your role does not let you ${action} this article.`, {
      code: 'ROLE_LACKS_PERMISSION',
      values: {},
    });
  }
}

/**
 * Whether the editor of a request may do something with a field of an article, by its path in the
 * schema: `title`, `summary.line1`. A role can leave fields out.
 *
 * @throws NotFoundError where the article is not there, or no longer
 */
export async function fieldRights(
  strapi: Core.Strapi,
  ctx: Context,
  article: ArticleAddress,
  action: ArticleAction,
): Promise<(field: string) => boolean> {
  const cannot = await cannotOn(strapi, ctx.state['userAbility'], article, action);
  return (field) => !cannot(field);
}

async function cannotOn(
  strapi: Core.Strapi,
  userAbility: unknown,
  { documentId, locale }: ArticleAddress,
  action: ArticleAction,
): Promise<(field?: string) => boolean> {
  const draft: unknown = await strapi.db.query(ARTICLE).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { createdBy: { populate: ['roles'] } },
  });
  if (draft === null) {
    throw new errors.NotFoundError(
      `There is no article "${documentId}" in the language "${locale}"; it may have been deleted.`,
      { code: 'ARTICLE_GONE', values: { locale } },
    );
  }
  const checkers = strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker');
  const { cannot } = checkers.create({ userAbility, model: ARTICLE });
  return (field) => cannot[action](draft, field);
}
