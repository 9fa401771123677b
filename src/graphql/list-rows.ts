import { isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';

const whole = z.number().nullish();
const paged = z.object({
  pagination: z
    .object({
      page: z.number().min(1).nullish(),
      pageSize: whole,
      start: z.number().min(0).nullish(),
      limit: whole,
    })
    .optional(),
});

/** How many rows a page has when the query does not say, and at most: settings of the plugin. */
export interface PageLimits {
  defaultLimit: number;
  maxLimit: number;
}

/** A field of the schema with the arguments that a query gives it. */
export interface AskedField {
  /** Such as `Query.articles`. */
  name: string;
  type: GraphQLOutputType;
  /** Whether the schema lets a query choose the page. */
  isPaged: boolean;
  args: Readonly<Record<string, unknown>>;
}

/** Strapi's name for the type of a page with its number of rows, of a list or of a relation. */
const CONNECTION = /(?:Entity|Relation)ResponseCollection$/;

/** Lists without a page, and how long they are at most. */
const LENGTHS: Readonly<Record<string, (limits: PageLimits & { locales: number }) => number>> = {
  'Article.localizations': ({ locales }) => locales,
  'Article.related': () => 6,
  // `search` itself allows no more, of hits and of each facet.
  'SearchPage.hits': () => 25,
  'SearchFacets.authors': () => 20,
  'SearchFacets.categories': () => 20,
  'SearchFacets.tags': () => 20,
};

/**
 * How many times the fields below a field may be resolved. A connection counts its rows itself, so
 * its `nodes` count once.
 *
 * @param locales how many locales are installed
 * @throws GraphQLError with status 400 for a page that Strapi would cut, or fail to read, in silence,
 *   and for a list of unknown length
 */
export function listRows(
  { name, type, isPaged, args }: AskedField,
  limits: PageLimits,
  locales: number,
): number {
  const bare = isNonNullType(type) ? type.ofType : type;
  const isConnection = isObjectType(bare) && CONNECTION.test(bare.name);
  const asked = paged.safeParse(args);
  if (!asked.success) {
    throw badPage('A page has a number from 1, or a start from 0, and a size.', 'INVALID_PAGE');
  }
  const { pagination } = asked.data;
  for (const rows of [pagination?.pageSize, pagination?.limit]) {
    if (rows !== undefined && rows !== null && (rows > limits.maxLimit || rows < 1)) {
      throw badPage(
        `A page holds from 1 to ${String(limits.maxLimit)} rows; ${String(rows)} were asked for.`,
        'PAGE_TOO_LARGE',
      );
    }
  }
  if (!isConnection && !isListType(bare)) return 1;
  if (isPaged) return pagination?.pageSize ?? pagination?.limit ?? limits.defaultLimit;
  const [parent = '', field] = name.split('.');
  if (CONNECTION.test(parent) && field === 'nodes') return 1;
  const length = LENGTHS[name];
  return length === undefined ? limits.maxLimit : length({ ...limits, locales });
}

const badPage = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
