import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { parseOrRefuse } from '../../../content-api';
import { guardDrafts } from '../../../drafts';
import { defaultLocale } from '../../../locales';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;
/** Strapi's parameters that choose by what other versions an article has, in one locale. */
const COHORTS = ['publicationFilter', 'hasPublishedVersion'] as const;
export const NEWEST_FIRST = ['publicationDate:desc', 'createdAt:desc', 'documentId:asc'];

/** A page of rows with Strapi's `meta.pagination`. */
export interface Page {
  results: unknown;
  pagination: unknown;
}

/** As Strapi reads them; `bad-input` has refused numbers out of bounds. */
const paging = z
  .object({
    page: z.coerce.number().int().min(0).optional(),
    pageSize: z.coerce.number().int().min(0).optional(),
    start: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(0).optional(),
    withCount: z
      .union(
        [z.boolean(), z.stringbool({ truthy: ['true', 't', '1'], falsy: ['false', 'f', '0'] })],
        'must be true or false',
      )
      .default(true),
  })
  .refine(
    ({ page, pageSize, start, limit }) =>
      (page ?? pageSize) === undefined || (start ?? limit) === undefined,
    'Cannot use both page & offset pagination in the same query',
  )
  .prefault({});

/** Turns the parameters of the Document Service into those of the database layer. */
interface QueryParams {
  transform(uid: UID.ContentType, params: object): { where?: object; [other: string]: unknown };
}

const isStatus = (status: unknown): boolean =>
  status === undefined || status === 'draft' || status === 'published';

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
  const fallback = fallbackLocale === locale ? null : fallbackLocale;
  const byCohort = COHORTS.some((name) => query[name] !== undefined);
  const isUsual = typeof locale === 'string' && locale !== '*' && isStatus(query['status']);
  if (!isUsual || (fallback === null && byCohort)) {
    // Strapi types services by name as `any`; this is its own core service.
    const core = strapi.service(ARTICLE) as Core.CoreAPI.Service.CollectionType;
    return core.find(params);
  }
  await guardDrafts(strapi, params);
  if (byCohort) {
    throw new errors.ValidationError(
      `fallbackLocale cannot be combined with ${COHORTS.join(' or ')}.`,
    );
  }
  return findPageInLanguages(strapi, params, locale, fallback);
}

/**
 * By the database layer and not by the Document Service, which knows no second language, checks
 * again what `checkedQuery` has checked, and takes a transaction each for the rows and their number.
 */
async function findPageInLanguages(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
  locale: string,
  fallbackLocale: string | null,
): Promise<Page> {
  const { locale: _replaced, pagination: page, ...rest } = params;
  const published = params['status'] === 'draft' ? null : { $notNull: true };
  const queryParams = strapi.get<QueryParams>('query-params');
  const query = queryParams.transform(ARTICLE, { status: 'published', ...rest });
  // A subquery, for the asked locale may have a hundred thousand articles.
  const ofAskedLocale = strapi.db.connection('articles').select('document_id').where({ locale });
  const inAskedLocale =
    published === null
      ? ofAskedLocale.whereNull('published_at')
      : ofAskedLocale.whereNotNull('published_at');
  const inLanguages =
    fallbackLocale === null
      ? { locale }
      : { $or: [{ locale }, { locale: fallbackLocale, documentId: { $notIn: inAskedLocale } }] };
  const where = { $and: [query.where ?? {}, { publishedAt: published }, inLanguages] };
  const { start, limit, withCount, pagination } = window(
    parseOrRefuse(paging, page, ['pagination']),
    limits.parse(strapi.config.get('api.rest')),
  );
  const rows = strapi.db.query(ARTICLE);
  // One transaction, as the Document Service has it: over several connections the relations would
  // arrive, and stand in the answer, in another order each time.
  return strapi.db.transaction(async () => {
    const results: unknown = await rows.findMany({ ...query, where, offset: start, limit });
    const total = withCount ? await rows.count({ ...query, where }) : null;
    return { results, pagination: pagination(total) };
  });
}

/** The rows that a request's `pagination` means, and how the answer tells of them. */
function window(
  { page = 1, pageSize, start, limit, withCount }: z.output<typeof paging>,
  { defaultLimit, maxLimit }: z.infer<typeof limits>,
) {
  const counted = (total: number | null) => (total === null ? {} : { total });
  if (start !== undefined || limit !== undefined) {
    const rows = { start: start ?? 0, limit: Math.min(limit ?? defaultLimit, maxLimit) };
    return {
      ...rows,
      withCount,
      pagination: (total: number | null) => ({ ...rows, ...counted(total) }),
    };
  }
  const size = Math.min(pageSize ?? defaultLimit, maxLimit);
  return {
    start: (page - 1) * size,
    limit: size,
    withCount,
    pagination: (total: number | null) => ({
      page,
      pageSize: size,
      ...(total !== null && { pageCount: Math.ceil(total / size) }),
      ...counted(total),
    }),
  };
}
