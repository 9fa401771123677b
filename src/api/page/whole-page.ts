import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { articleForm, languagesOf, withForm } from '../../articles/read';
import { PAGE } from '../../articles/uids';
import { sanitizeOutput, validateQuery } from '../../platform/http';

/** The links of a page in a response without `populate` and `fields`. */
const WHOLE = { sections: true, seo: { populate: { picture: true } } };

const entity = z.looseObject({});

/**
 * Responds to a request for one page: with the whole page, or with the fields and links that the
 * request names.
 *
 * @param where finds the page in its language
 * @param what the searched key, such as `the slug "a"`
 * @throws NotFoundError if no such page is published in the language
 */
export async function respondWithPage(
  strapi: Core.Strapi,
  ctx: Context,
  where: { documentId: string } | { slug: string },
  what: string,
): Promise<{ data: unknown; meta: object }> {
  const { fields, populate } = ctx.query;
  const isWhole = fields === undefined && populate === undefined;
  const asked = isWhole ? { ...ctx.query, populate: WHOLE } : ctx.query;
  const { locale: named, ...selection } = await validateQuery(strapi, ctx, PAGE, asked);
  const { locale } = await languagesOf(strapi, named, null);
  const found: unknown = await strapi.documents(PAGE).findFirst({
    status: 'published',
    ...selection,
    filters: where,
    locale,
  });
  if (found === null || found === undefined) {
    throw new errors.NotFoundError(`No page with ${what} is published in ${locale}.`);
  }
  const page = entity.parse(await sanitizeOutput(strapi, ctx, PAGE, found));
  return { data: withForm(page, articleForm(ctx.query['format'])), meta: {} };
}
