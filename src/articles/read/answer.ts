import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { sanitizeOutput } from '../../platform/http';
import { discussionsOf } from '../discussion';
import { localizationsOf } from '../localizations';
import { serverAddress, withSrcsets } from '../../platform/media';
import type { ArticleQuery } from './article-query';
import type { Languages } from './languages';
import { ARTICLE } from '../uids';

const identified = z.array(
  z.looseObject({ id: z.number(), documentId: z.string(), locale: z.string().optional() }),
);

/** Rows as readers see them, each with what of it no column holds where the request asked for it. */
export async function present(
  strapi: Core.Strapi,
  ctx: Context,
  rows: unknown,
  { discussion, localizations }: ArticleQuery,
): Promise<Record<string, unknown>[]> {
  const articles = identified.parse(await sanitizeOutput(strapi, ctx, ARTICLE, rows));
  const languages = localizations ? await localizationsOf(strapi, articles) : null;
  const discussions = discussion ? await discussionsOf(strapi, articles) : null;
  const server = serverAddress(strapi);
  return articles.map((article) => ({
    ...withSrcsets(server, article),
    ...(languages && { localizations: languages.get(article.id) }),
    ...(discussions && { discussion: discussions.get(article.id) }),
  }));
}

/** A part of the path by its name in the route. */
export const pathParameter = (ctx: Context, name: string): string =>
  z.record(z.string(), z.string()).parse(ctx['params'])[name] ?? '';

/** @param what by what it was looked for */
export function notFound(
  what: string,
  { locale, fallbackLocale }: Languages,
): errors.NotFoundError {
  const languages = fallbackLocale === null ? locale : `${locale} or ${fallbackLocale}`;
  return new errors.NotFoundError(`No article with ${what} is published in ${languages}.`);
}
