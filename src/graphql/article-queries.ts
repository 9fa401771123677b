import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findPage, NEWEST_FIRST, languagesOf } from '../articles/read';
import { listParameters, schemaExtension, type FieldConfig, type Resolver } from '../strapi';
import { ARTICLE } from '../articles/uids';
import { noteDraftRead } from './draft-reads';

/** The generated fields that get a `fallbackLocale`. Our own `articleBySlug` has one already. */
const FIELDS: ReadonlySet<string> = new Set(['article', 'articles', 'articles_connection']);
const takesFallback = ({ parentType, name }: FieldConfig) =>
  parentType === 'Query' && FIELDS.has(name);

/** Gives Strapi's generated fields of articles the sort and the fallback of the REST API. */
export function extendArticleQueries(strapi: Core.Strapi): void {
  const inLanguages = pageInLanguages(strapi);
  schemaExtension(strapi).use(({ nexus }) => ({
    plugins: [
      nexus.plugin({
        name: 'ArticleFallbackLocale',
        onAddOutputField(field) {
          if (!takesFallback(field)) return;
          const description = 'The locale to return if the requested one is not published';
          field.args = {
            ...field.args,
            fallbackLocale: nexus.arg({ type: 'I18NLocaleCode', description }),
          };
        },
      }),
    ],
    resolversConfig: {
      'Query.article': { middlewares: [articleInLanguages(strapi)] },
      'Query.articles': {
        middlewares: [
          newestFirst,
          async (next: Resolver, parent: unknown, args: object, context: unknown, info: unknown) =>
            (await inLanguages(args, context))?.results ?? next(parent, args, context, info),
        ],
      },
      'Query.articles_connection': {
        middlewares: [
          newestFirst,
          async (
            next: Resolver,
            parent: unknown,
            args: object,
            context: unknown,
            info: unknown,
          ) => {
            const page = await inLanguages(args, context);
            if (page === null) return next(parent, args, context, info);
            return { nodes: page.results, pageInfo: page.pagination };
          },
        ],
      },
      // Strapi counts by the arguments of the query, which ignore the fallback.
      'ArticleEntityResponseCollection.pageInfo': {
        middlewares: [
          (next: Resolver, parent: unknown, args: object, context: unknown, info: unknown) =>
            counted.safeParse(parent).data?.pageInfo ?? next(parent, args, context, info),
        ],
      },
    },
  }));
}

/** Sorts as the REST API does if a query names no sort. */
const newestFirst = (
  next: Resolver,
  parent: unknown,
  args: { sort?: unknown[] },
  context: unknown,
  info: unknown,
) => next(parent, args.sort?.length ? args : { ...args, sort: NEWEST_FIRST }, context, info);

const counted = z.object({ pageInfo: z.looseObject({ total: z.number() }) });
const languageArguments = z.looseObject({
  locale: z.string().nullish(),
  fallbackLocale: z.string().nullish(),
});

/** Finds one article in the requested locale, or else in the fallback. */
const articleInLanguages =
  (strapi: Core.Strapi) =>
  async (next: Resolver, parent: unknown, args: object, context: unknown, info: unknown) => {
    const { fallbackLocale, ...asked } = languageArguments.parse(args);
    const found = await next(parent, asked, context, info);
    noteDraftRead(asked, context, found);
    if (found !== null || !fallbackLocale) return found;
    // Refuses `*`, which would not be a fallback.
    await languagesOf(strapi, fallbackLocale, null);
    const other = await next(parent, { ...asked, locale: fallbackLocale }, context, info);
    noteDraftRead(asked, context, other);
    return other;
  };

const requestState = z.looseObject({ state: z.looseObject({ auth: z.unknown() }) });
const page = z.looseObject({ start: z.number(), limit: z.number() });
const offsetPage = z.object({ start: z.number(), limit: z.number(), total: z.number() });

/** A page of articles in two languages, or `null` if the query names no fallback. */
function pageInLanguages(strapi: Core.Strapi) {
  return async (args: object, context: unknown) => {
    const { fallbackLocale, ...asked } = languageArguments.parse(args);
    if (!fallbackLocale) return null;
    await languagesOf(strapi, fallbackLocale, null);
    const contentType = strapi.contentType(ARTICLE);
    const given = Object.fromEntries(
      Object.entries(asked).filter(([, value]) => value !== null && value !== undefined),
    );
    const params = listParameters(strapi, contentType, given);
    const { auth } = requestState.parse(context).state;
    await strapi.contentAPI.validate.query(params, contentType, { auth });
    const clean = await strapi.contentAPI.sanitize.query(params, contentType, { auth });
    const { start, limit, ...query } = page.parse(clean);
    const pagination = { start, limit };
    const found = await findPage(strapi, { ...query, pagination }, fallbackLocale);
    const { total } = offsetPage.parse(found.pagination);
    const pageInfo = {
      total,
      page: Math.floor(start / limit) + 1,
      pageSize: limit,
      pageCount: Math.ceil(total / limit),
    };
    return { results: found.results, pagination: pageInfo };
  };
}
