import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onlyNamed } from '../../platform/http';
import { guardDrafts } from '../drafts';
import { defaultLocale } from '../../platform/locales';
import { ARTICLE } from '../uids';

/** Strapi's parameters that choose by what other versions an article has, in one locale. */
const COHORTS = ['publicationFilter', 'hasPublishedVersion'] as const;
export const NEWEST_FIRST = ['publicationDate:desc', 'createdAt:desc', 'documentId:asc'];

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
/** Turns the parameters of the Document Service into those of the database layer. */
interface QueryParams {
  transform(uid: UID.ContentType, params: object): { where?: object; [other: string]: unknown };
}

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
  const locale = query['locale'] ?? (await defaultLocale(strapi));
  if (
    fallbackLocale === null ||
    fallbackLocale === locale ||
    typeof locale !== 'string' ||
    locale === '*'
  ) {
    // Strapi types services by name as `any`; this is its own core service.
    const core = strapi.service(ARTICLE) as Core.CoreAPI.Service.CollectionType;
    // One transaction for the rows and their number, which would take one each.
    return await strapi.db.transaction(() => core.find(params));
  }
  return findPageInLanguages(strapi, params, locale, fallbackLocale);
}

async function findPageInLanguages(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
  locale: string,
  fallbackLocale: string,
): Promise<Page> {
  await guardDrafts(strapi, params);
  const { locale: _replaced, pagination: page, ...rest } = params;
  if (COHORTS.some((name) => rest[name] !== undefined)) {
    throw new errors.ValidationError(
      `fallbackLocale cannot be combined with ${COHORTS.join(' or ')}.`,
    );
  }
  const published = params['status'] === 'draft' ? null : { $notNull: true };
  const queryParams = strapi.get<QueryParams>('query-params');
  const query = queryParams.transform(ARTICLE, { status: 'published', ...rest });
  // A subquery, for the asked locale may have a hundred thousand articles.
  const ofAskedLocale = strapi.db.connection('articles').select('document_id').where({ locale });
  const inAskedLocale =
    published === null
      ? ofAskedLocale.whereNull('published_at')
      : ofAskedLocale.whereNotNull('published_at');
  const where = {
    $and: [
      query.where ?? {},
      { publishedAt: published },
      { $or: [{ locale }, { locale: fallbackLocale, documentId: { $notIn: inAskedLocale } }] },
    ],
  };
  const { start, limit, pagination } = window(page, limits.parse(strapi.config.get('api.rest')));
  const rows = strapi.db.query(ARTICLE);
  // One transaction, as the Document Service has it: over several connections the relations would
  // arrive, and stand in the answer, in another order each time.
  return strapi.db.transaction(async () => {
    const found: unknown = await rows.findMany({ ...query, where, offset: start, limit });
    const results = onlyNamed(strapi, ARTICLE, params, found);
    return { results, pagination: pagination(await rows.count({ ...query, where })) };
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
