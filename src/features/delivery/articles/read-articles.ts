import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { imagesOf } from '../../../articles/body-files';
import { articlesFrom } from '../../../articles/read';
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
    /** @returns `null` if the framework must respond: no article was found, or it is not public */
    async respond(
      read: ArticleRead,
      settings: PublicSettings,
      commonHeaders: HeaderList,
    ): Promise<ComputedResponse | null> {
      if (reader === null || !settings.mayRead(read.kind)) return null;
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
        return json({ data: first, meta: {} }, headers, tags);
      }
      const pagination = { page: read.page, pageSize: read.pageSize };
      const total = await totals.get(read.locale, read.fallback);
      const pageCount = Math.ceil(total / read.pageSize);
      const meta = { pagination: { ...pagination, pageCount, total } };
      return json({ data: articles, meta }, commonHeaders, shown.tagsOfPage());
    },

    /** Call it after any change to an article. */
    invalidateTotals: () => {
      totals.invalidate();
    },
  };
}

const sections = z.object({ sections: z.array(z.object({ body: z.unknown() })) });

/**
 * The newest `updatedAt` of an article and of everything it shows. Delivery ignores
 * `If-Modified-Since`: two publishes within one second would have the same date.
 */
function lastModified(article: object): string {
  const parts: unknown[] = Object.values(article);
  const images = sections.safeParse(article).data?.sections.flatMap(({ body }) => imagesOf(body));
  const dates = [article, ...parts.flat(), ...(images ?? [])].flatMap((shown) =>
    typeof shown === 'object' && shown !== null && 'updatedAt' in shown ? shown.updatedAt : [],
  );
  return new Date(dates.map(String).sort().at(-1) ?? 0).toUTCString();
}

function json(value: unknown, headers: HeaderList, tags: Set<string>): ComputedResponse {
  const typed = [...headers, 'content-type', 'application/json; charset=utf-8'];
  return { status: 200, body: toBuffer(JSON.stringify(value)), headers: typed, tags };
}

export type ArticleReads = ReturnType<typeof createArticleReads>;
