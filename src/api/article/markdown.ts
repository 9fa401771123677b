import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { present, type ArticleQuery } from '../../articles/read';
import { markdownOf } from '../../features/syndication';
import { prefersMarkdown } from '../../platform/http';

/** Parameters that select parts of the JSON of an article. */
const OF_JSON = ['fields', 'populate', 'format', 'jsonLd', 'openGraph', 'around', 'related'];

/** Whether a request for one article is answered with Markdown because its client prefers it. */
export const wantsMarkdown = (ctx: Context): boolean =>
  prefersMarkdown(ctx.get('Accept')) && !OF_JSON.some((name) => name in ctx.query);

/** @throws ValidationError if an address of Markdown has a parameter that selects parts of JSON */
export function refuseParametersOfJson(ctx: Context): void {
  const name = OF_JSON.find((one) => one in ctx.query);
  if (name === undefined) return;
  throw new errors.ValidationError(`An article as Markdown is whole; leave out ${name}.`);
}

/**
 * Responds with a whole article as Markdown.
 *
 * @param row the article as the Document Service returns it
 */
export async function sendMarkdown(
  strapi: Core.Strapi,
  ctx: Context,
  row: unknown,
  asked: ArticleQuery,
): Promise<void> {
  const bare = { ...asked, discussion: false, localizations: false };
  const [article] = await present(strapi, ctx, [row], bare);
  const text = await markdownOf(strapi, article);
  ctx.type = 'text/markdown; charset=utf-8';
  ctx.body = text;
}
