import { isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { MAX_THREADS, SHOWN_REPLIES } from '../articles/discussion';
import { MAX_FILED_ARTICLES } from '../articles/read';

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

/** The default and the greatest number of rows of a page, from the settings of the plugin. */
export interface PageLimits {
  defaultLimit: number;
  maxLimit: number;
}

/** A field of the schema with its arguments in a query. */
interface RequestedField {
  /** Such as `Query.articles`. */
  name: string;
  type: GraphQLOutputType;
  /** Whether the schema lets a query choose the page. */
  isPaged: boolean;
  args: Readonly<Record<string, unknown>>;
}

/** Strapi's names for the types of a page with its number of rows: a list or a relation. */
const CONNECTION = /(?:Entity|Relation)ResponseCollection$/;

/** The number of articles of an author, a category or a tag that a query asks for. */
function filed(_limits: unknown, { limit }: { limit?: unknown }): number {
  return typeof limit === 'number' && limit >= 1 ? Math.min(limit, MAX_FILED_ARTICLES) : 10;
}

/** The greatest lengths of lists without a page. */
const LENGTHS: Readonly<
  Record<string, (limits: PageLimits & { locales: number }, args: { limit?: unknown }) => number>
> = {
  'Author.articles': filed,
  'Category.articles': filed,
  'Tag.articles': filed,
  'Article.localizations': ({ locales }) => locales,
  'Article.related': () => 6,
  'CommentThread.replies': () => SHOWN_REPLIES,
  'CommentThreadPage.threads': () => MAX_THREADS,
  'NavigationItem.items': () => 30,
  'NavigationMenu.items': () => 30,
  'RedirectPage.redirects': () => 100,
  // One for each form of a picture.
  'UploadFile.sources': () => 2,
  // `search` limits its hits and each facet.
  'SearchPage.hits': () => 25,
  'SearchFacets.authors': () => 20,
  'SearchFacets.categories': () => 20,
  'SearchFacets.tags': () => 20,
};

/**
 * The number of times that the nested fields of a field may be resolved. A connection counts its
 * rows itself, so its `nodes` count once.
 *
 * @param locales the number of installed locales
 * @throws GraphQLError with status 400 for a page that Strapi would silently cut or misread
 */
export function listRows(
  { name, type, isPaged, args }: RequestedField,
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
  return length === undefined ? limits.maxLimit : length({ ...limits, locales }, args);
}

const badPage = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
