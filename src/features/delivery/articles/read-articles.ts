import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { imagesOf, withFilesForReaders } from '../../../articles/body-files';
import { typeTag } from '../../../platform/change-log';
import { discussion } from '../../../articles/discussion';
import { decode } from '../../../platform/entity-json';
import { localizationsFrom } from '../../../articles/localizations';
import { serverAddress, withSrcsets } from '../../../platform/media';
import { toBuffer, type Answer, type HeaderList } from '../responses/response';
import type { PublicSettings } from '../public-settings';
import type { ArticleRead } from './article-read';
import type { Reader } from '../reader';
import { articleStatements } from './statements';
import { Totals } from './totals';
import { parseRow } from './row';
import { Seen } from './seen';
import { ARTICLE } from '../../../articles/uids';

/**
 * The read path of the contract's own shapes: one statement for a page or an article, instead of
 * some twenty through the Document Service, and no middlewares. Answers as the general path does.
 */
export function createArticleReads(strapi: Core.Strapi, reader: Reader | null) {
  const statements = articleStatements(strapi);
  const server = serverAddress(strapi);
  const anyArticle = typeTag(strapi, ARTICLE);
  const totals = new Totals(async (locale, fallback) => {
    const [total] = (await reader?.values(statements.count(locale, fallback))) ?? [];
    return Number(total);
  });

  return {
    /** @returns `null` where the general path must answer: nothing found, or not allowed */
    async answer(
      read: ArticleRead,
      settings: PublicSettings,
      commonHeaders: HeaderList,
    ): Promise<Answer | null> {
      if (reader === null || !settings.mayRead(read.kind)) return null;
      const isPage = read.kind === 'page';
      const shape = isPage ? statements.card : statements.whole;
      const seen = new Seen(strapi);
      const rows = await reader.values(statements.select(read));
      const parsed = rows.map(parseRow);
      const entities = parsed.map(({ entity }) => {
        const article = decode(shape, entity, seen.add);
        if (article === null) throw new Error('The database answered with no article.');
        return article;
      });
      const filled = await withFilesForReaders(strapi, ARTICLE, entities, {
        values: (statement) => reader.values(statement),
        onDocument: seen.add,
      });
      const articles = parsed.map(({ commentsSwitch, approved, published }, index) => {
        const article = filled[index] ?? {};
        const locale = String(article['locale']);
        const { commentsEnabled } = settings.site;
        const site = { commentsEnabled, notices: settings.site.noticesFor(locale) };
        return {
          ...withSrcsets(server, article),
          locale,
          localizations: localizationsFrom(published, locale, settings.locales),
          discussion: discussion(site, { commentsSwitch, approved }),
        };
      });
      const [first] = articles;
      if (!isPage) {
        if (first === undefined) return null;
        const tags = seen.tags();
        // Another article of the asked language may take the slug, and comes first then.
        if (read.kind === 'slug' && first.locale !== read.locale) tags.add(anyArticle);
        const headers = [...commonHeaders, 'last-modified', lastModified(first)];
        return json({ data: first, meta: {} }, headers, tags);
      }
      const pagination = { page: read.page, pageSize: read.pageSize };
      const total = await totals.get(read.locale, read.fallback);
      const pageCount = Math.ceil(total / read.pageSize);
      const meta = { pagination: { ...pagination, pageCount, total } };
      return json({ data: articles, meta }, commonHeaders, seen.tagsOfPage());
    },

    /** Any article may change how many a list has. */
    forgetTotals: () => {
      totals.forget();
    },
  };
}

const sections = z.object({ sections: z.array(z.object({ body: z.unknown() })) });

/**
 * The newest `updatedAt` of an article and of what it shows. `If-Modified-Since` is not answered by
 * it: two publishes within its second would be one.
 */
function lastModified(article: object): string {
  const parts: unknown[] = Object.values(article);
  const images = sections.safeParse(article).data?.sections.flatMap(({ body }) => imagesOf(body));
  const dates = [article, ...parts.flat(), ...(images ?? [])].flatMap((shown) =>
    typeof shown === 'object' && shown !== null && 'updatedAt' in shown ? shown.updatedAt : [],
  );
  return new Date(dates.map(String).sort().at(-1) ?? 0).toUTCString();
}

function json(value: unknown, headers: HeaderList, tags: Set<string>): Answer {
  const typed = [...headers, 'content-type', 'application/json; charset=utf-8'];
  return { status: 200, body: toBuffer(JSON.stringify(value)), headers: typed, tags };
}

export type ArticleReads = ReturnType<typeof createArticleReads>;
