import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { sanitizeOutput } from '../../platform/http';
import { discussionsOf } from '../discussion';
import { localizationsOf } from '../localizations';
import { inArticleLanguages } from '../translations';
import type { ArticleQuery } from './article-query';
import { withForm } from './forms';
import type { Languages } from './languages';
import { ARTICLE } from '../uids';

const identified = z.array(
  z.looseObject({ id: z.number(), documentId: z.string(), locale: z.string().optional() }),
);

/**
 * Turns rows into the articles of a response: without the fields that the caller may not read, and
 * with the derived fields that the request asked for.
 */
export async function present(
  strapi: Core.Strapi,
  ctx: Context,
  rows: unknown,
  { discussion, localizations, format }: ArticleQuery,
): Promise<Record<string, unknown>[]> {
  const clean = identified.parse(await sanitizeOutput(strapi, ctx, ARTICLE, rows));
  const articles = await inArticleLanguages(strapi, clean);
  const languages = localizations ? await localizationsOf(strapi, articles) : null;
  const discussions = discussion ? await discussionsOf(strapi, articles) : null;
  return articles.map((article) => ({
    ...withForm(article, format),
    ...(languages && { localizations: languages.get(article.id) }),
    ...(discussions && { discussion: discussions.get(article.id) }),
  }));
}

/** A parameter of the route's path; empty if the path has none of this name. */
export const pathParameter = (ctx: Context, name: string): string =>
  z.record(z.string(), z.string()).parse(ctx['params'])[name] ?? '';

/** @param what the searched key, such as `the slug "a"` */
export function notFound(
  what: string,
  { locale, fallbackLocale }: Languages,
): errors.NotFoundError {
  const languages = fallbackLocale === null ? locale : `${locale} or ${fallbackLocale}`;
  return new errors.NotFoundError(`No article with ${what} is published in ${languages}.`);
}
