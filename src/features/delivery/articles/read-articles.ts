import type { Core } from '@strapi/strapi';
import { imagesOf } from '../../../articles/body-files';
import {
  articleRows,
  articlesFrom,
  findSelected,
  relatedTypes,
  WHOLE,
  withForm,
  type ArticleSelection,
} from '../../../articles/read';
import { ARTICLE } from '../../../articles/uids';
import { typeTag } from '../../../platform/change-log';
import type { Entity } from '../../../platform/entity-json';
import type { May, PublicSettings } from '../public-settings';
import type { Reader, ReadValues } from '../reader';
import { jsonResponse, type ComputedResponse, type HeaderList } from '../responses/response';
import { ACTIONS, type ArticleRead } from './article-read';
import { ShownDocuments } from './shown-documents';
import { articleStatements } from './statements';
import { Totals } from './totals';

/** What a read found. */
export interface FoundArticles {
  articles: Entity[];
  /** The number of articles of the whole list; `null` if the read does not need it. */
  total: number | null;
  /** The tags of everything that was read. */
  tags: Set<string>;
}

/**
 * Serves articles and pages by few statements, where the Document Service takes some twenty, and
 * without Koa's middlewares. The responses are those of the framework.
 */
export function createArticleReads(strapi: Core.Strapi, reader: Reader | null) {
  const statements = articleStatements(strapi);
  const anyArticle = typeTag(strapi, ARTICLE);
  const related = relatedTypes(strapi).map((uid) => typeTag(strapi, uid));
  const totals = new Totals(async (locale, fallback) => {
    const [total] = (await reader?.values(statements.count(locale, fallback))) ?? [];
    return Number(total);
  });

  /**
   * @param values reads on a connection of delivery's own if omitted
   * @returns `null` if only the framework can read it
   */
  async function find(
    read: ArticleRead,
    settings: PublicSettings,
    values: ReadValues | undefined = reader?.values,
  ): Promise<FoundArticles | null> {
    if (reader === null || values === undefined) return null;
    const { kind, locale, fallback, selection } = read;
    const shown = new ShownDocuments(strapi);
    if (kind === 'page' && (read.conditions !== null || isHeavy(selection))) {
      if (fallback !== null) return null;
      const page = { ...read, ...(read.conditions ?? EVERY_ARTICLE) };
      const found = await findSelected(strapi, page, settings, shown.add);
      // Another author may get the name by which the articles are filtered.
      return { ...found, tags: new Set([...shown.tagsOfPage(), ...related]) };
    }
    const rows = articleRows(strapi, selection);
    const found = await values(statements.select(read));
    const reading = { values, onDocument: shown.add };
    const articles = await articlesFrom(strapi, rows, found, settings, reading);
    if (kind === 'page') {
      const total = read.isCounted ? await totals.get(locale, fallback) : null;
      return { articles, total, tags: shown.tagsOfPage() };
    }
    const tags = shown.tags();
    // An article of the requested locale may take the slug, and then precedes this one.
    const isOther = kind === 'slug' && fallback !== null && articles[0]?.['locale'] !== locale;
    return { articles, total: null, tags: isOther ? tags.add(anyArticle) : tags };
  }

  return {
    find,

    /**
     * @param may what a token may do; `null` for a visitor
     * @returns `null` if the framework must respond: no article was found, or it is not open to them
     */
    async respond(
      { read, may }: { read: ArticleRead; may: May | null },
      settings: PublicSettings,
      commonHeaders: HeaderList,
    ): Promise<ComputedResponse | null> {
      if (!settings.mayRead([ACTIONS[read.kind]], may)) return null;
      const found = await find(read, settings);
      if (found === null) return null;
      const { articles, total, tags } = found;
      if (read.kind === 'page') {
        const { start, limit } = read;
        const pageCount = Math.ceil((total ?? 0) / limit);
        const pagination = { page: start / limit + 1, pageSize: limit, pageCount, total };
        const page = JSON.stringify({ data: articles, meta: { pagination } });
        return jsonResponse(page, commonHeaders, tags, false);
      }
      const [article] = articles;
      if (article === undefined) return null;
      const isWhole = read.selection === WHOLE;
      const modified = isWhole ? ['last-modified', lastModified(article)] : [];
      const text = JSON.stringify({ data: withForm(article, read.format), meta: {} });
      return jsonResponse(text, [...commonHeaders, ...modified], tags, true);
    },

    /** Call it after any change to an article. */
    invalidateTotals: () => {
      totals.invalidate();
    },
  };
}

const EVERY_ARTICLE = { filters: {}, sort: [] };

/** Whether a page of whole articles would block the process for long on SQLite. */
const isHeavy = ({ children }: ArticleSelection): boolean => 'sections' in children;

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

export type ArticleReads = ReturnType<typeof createArticleReads>;
