import type { Core } from '@strapi/strapi';
import { imagesOf } from '../../../articles/body-files';
import { articlesFrom, withForm } from '../../../articles/read';
import { typeTag } from '../../../platform/change-log';
import type { PublicSettings } from '../public-settings';
import type { Reader } from '../reader';
import { toBuffer, type ComputedResponse, type HeaderList } from '../responses/response';
import type { ArticleRead } from './article-read';
import { ShownDocuments } from './shown-documents';
import { articleStatements } from './statements';
import { Totals } from './totals';
import { ARTICLE } from '../../../articles/uids';

/**
 * Serves articles and pages by one statement each, where the Document Service takes some twenty, and
 * without Koa's middlewares. The responses are those of the framework.
 */
export function createArticleReads(strapi: Core.Strapi, reader: Reader | null) {
  const statements = articleStatements(strapi);
  const anyArticle = typeTag(strapi, ARTICLE);
  const totals = new Totals(async (locale, fallback) => {
    const [total] = (await reader?.values(statements.count(locale, fallback))) ?? [];
    return Number(total);
  });

  return {
    /**
     * @param may what a token may do; `null` for a visitor
     * @returns `null` if the framework must respond: no article was found, or it is not open to them
     */
    async respond(
      { read, may }: { read: ArticleRead; may: ((action: string) => boolean) | null },
      settings: PublicSettings,
      commonHeaders: HeaderList,
    ): Promise<ComputedResponse | null> {
      if (reader === null || !settings.mayRead(read.kind, may)) return null;
      const isPage = read.kind === 'page';
      const shown = new ShownDocuments(strapi);
      const values = await reader.values(statements.select(read));
      const articles = await articlesFrom(strapi, isPage ? 'card' : 'whole', values, settings, {
        values: (statement) => reader.values(statement),
        onDocument: shown.add,
      });
      const [first] = articles;
      if (!isPage) {
        if (first === undefined) return null;
        const tags = shown.tags();
        // An article of the requested locale may take the slug, and then precedes this one.
        if (read.kind === 'slug' && first['locale'] !== read.locale) tags.add(anyArticle);
        const headers = [...commonHeaders, 'last-modified', lastModified(first)];
        return json({ data: withForm(first, read.format), meta: {} }, headers, tags, true);
      }
      const pagination = { page: read.page, pageSize: read.pageSize };
      const total = await totals.get(read.locale, read.fallback);
      const pageCount = Math.ceil(total / read.pageSize);
      const meta = { pagination: { ...pagination, pageCount, total } };
      return json({ data: articles, meta }, commonHeaders, shown.tagsOfPage(), false);
    },

    /** Call it after any change to an article. */
    invalidateTotals: () => {
      totals.invalidate();
    },
  };
}

/**
 * The newest `updatedAt` of an article and of everything it shows. Delivery ignores
 * `If-Modified-Since`: two publishes within one second would have the same date.
 */
function lastModified(article: object): string {
  const parts: unknown[] = Object.values(article);
  const shown = [article, ...parts.flat()].filter(isObject);
  // A section has no date of its own, but the images of its body have.
  const images = shown.flatMap((part) => ('body' in part ? imagesOf(part.body) : []));
  const dates = [...shown, ...images].flatMap((one) =>
    'updatedAt' in one && typeof one.updatedAt === 'string' ? one.updatedAt : [],
  );
  return new Date(dates.sort().at(-1) ?? 0).toUTCString();
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function json(
  value: unknown,
  headers: HeaderList,
  tags: Set<string>,
  isNegotiated: boolean,
): ComputedResponse {
  const typed = [...headers, 'content-type', 'application/json; charset=utf-8'];
  return { status: 200, body: toBuffer(JSON.stringify(value)), headers: typed, tags, isNegotiated };
}

export type ArticleReads = ReturnType<typeof createArticleReads>;
