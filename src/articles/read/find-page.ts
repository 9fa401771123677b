import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onlyNamed } from '../../platform/http';
import { guardDrafts } from '../drafts';
import { defaultLocale } from '../../platform/locales';
import { databaseQuery, VERSION_FILTERS } from '../../strapi';
import { NEWEST_FIRST } from './order';
import { PUBLISHED } from './published';
import { ARTICLE } from '../uids';

/** A page of rows with Strapi's `meta.pagination`. */
interface Page {
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
 * Finds a page of articles, newest publication date first unless the query sorts otherwise.
 *
 * @param query sanitised parameters
 * @param fallbackLocale replaces the requested locale for each article not published in it
 */
export async function findPage(
  strapi: Core.Strapi,
  query: Record<string, unknown>,
  fallbackLocale: string | null,
): Promise<Page> {
  const params = { sort: NEWEST_FIRST, ...query };
  const locale = query['locale'] ?? (await defaultLocale(strapi));
  if (
    fallbackLocale === null ||
    fallbackLocale === locale ||
    typeof locale !== 'string' ||
    locale === '*'
  ) {
    // Strapi types services by name as `any`; this is its own core service.
    const core = strapi.service(ARTICLE) as Core.CoreAPI.Service.CollectionType;
    // The rows and their count would take a transaction each.
    return await strapi.db.transaction(() => core.find(params));
  }
  return findPageInLocales(strapi, params, locale, fallbackLocale);
}

async function findPageInLocales(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
  locale: string,
  fallbackLocale: string,
): Promise<Page> {
  await guardDrafts(strapi, params);
  const { locale: _replaced, pagination: page, ...rest } = params;
  if (VERSION_FILTERS.some((name) => rest[name] !== undefined)) {
    throw new errors.ValidationError(
      `fallbackLocale cannot be combined with ${VERSION_FILTERS.join(' or ')}.`,
    );
  }
  const publishedAt = params['status'] === 'draft' ? null : PUBLISHED.publishedAt;
  const query = databaseQuery(strapi, ARTICLE, { status: 'published', ...rest });
  // A subquery, because the requested locale may have a hundred thousand articles.
  const ofLocale = strapi.db.connection('articles').select('document_id').where({ locale });
  const inLocale =
    publishedAt === null
      ? ofLocale.whereNull('published_at')
      : ofLocale.whereNotNull('published_at');
  const where = {
    $and: [
      query.where ?? {},
      { publishedAt },
      { $or: [{ locale }, { locale: fallbackLocale, documentId: { $notIn: inLocale } }] },
    ],
  };
  const { start, limit, pagination } = window(page, limits.parse(strapi.config.get('api.rest')));
  const rows = strapi.db.query(ARTICLE);
  // One transaction, as in the Document Service. Over several connections the relations would arrive
  // in a different order each time, and so would the fields of the response.
  return strapi.db.transaction(async () => {
    const found: unknown = await rows.findMany({ ...query, where, offset: start, limit });
    const results = onlyNamed(strapi, ARTICLE, params, found);
    return { results, pagination: pagination(await rows.count({ ...query, where })) };
  });
}

/** The range of rows that a request's `pagination` selects, and the `meta.pagination` for it. */
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
