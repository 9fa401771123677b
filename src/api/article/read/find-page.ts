import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { languagesOf } from './languages';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;
const NEWEST_FIRST = ['publicationDate:desc', 'createdAt:desc', 'documentId:asc'];

/** A page of rows with Strapi's `meta.pagination`. */
export interface Page {
  results: unknown;
  pagination: unknown;
}

const paging = z
  .object({
    page: z.coerce.number().int().min(0).optional(),
    pageSize: z.coerce.number().int().min(0).optional(),
    start: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(0).optional(),
  })
  .default({});
const limits = z.object({ defaultLimit: z.number(), maxLimit: z.number() });

/**
 * A page of articles, newest publication date first unless the query sorts otherwise.
 *
 * @param query sanitised parameters
 * @param fallbackLocale stands in for each article that the asked locale does not publish
 */
export async function findPage(
  strapi: Core.Strapi,
  query: Record<string, unknown>,
  fallbackLocale: string | null,
): Promise<Page> {
  const params = { sort: NEWEST_FIRST, ...query };
  const { locale } = await languagesOf(strapi, query['locale'], null);
  if (fallbackLocale === null || fallbackLocale === locale || locale === '*') {
    return strapi.service(ARTICLE).find(params);
  }
  return findPageInLanguages(strapi, params, locale, fallbackLocale);
}

async function findPageInLanguages(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
  locale: string,
  fallbackLocale: string,
): Promise<Page> {
  const { locale: _replaced, pagination: page, ...rest } = params;
  const query = strapi.get('query-params').transform(ARTICLE, { status: 'published', ...rest });
  // A subquery, for the asked locale may have a hundred thousand articles.
  const inAskedLocale = strapi.db
    .connection('articles')
    .select('document_id')
    .where({ locale })
    .whereNotNull('published_at');
  const where = {
    $and: [
      query.where ?? {},
      { publishedAt: { $notNull: true } },
      { $or: [{ locale }, { locale: fallbackLocale, documentId: { $notIn: inAskedLocale } }] },
    ],
  };
  const { start, limit, pagination } = window(page, limits.parse(strapi.config.get('api.rest')));
  const rows = strapi.db.query(ARTICLE);
  // One transaction, as the Document Service has it: over several connections the relations would
  // arrive, and stand in the answer, in another order each time.
  return strapi.db.transaction(async () => {
    const results: unknown = await rows.findMany({ ...query, where, offset: start, limit });
    return { results, pagination: pagination(await rows.count({ where })) };
  });
}

/** The rows that a request's `pagination` means, and how the answer tells of them. */
function window(pagination: unknown, { defaultLimit, maxLimit }: z.infer<typeof limits>) {
  const { page = 1, pageSize = defaultLimit, start, limit } = paging.parse(pagination);
  if (start !== undefined || limit !== undefined) {
    const rows = { start: start ?? 0, limit: Math.min(limit ?? defaultLimit, maxLimit) };
    return { ...rows, pagination: (total: number) => ({ ...rows, total }) };
  }
  const size = Math.min(pageSize, maxLimit);
  return {
    start: (page - 1) * size,
    limit: size,
    pagination: (total: number) => ({
      page,
      pageSize: size,
      pageCount: Math.ceil(total / size),
      total,
    }),
  };
}
