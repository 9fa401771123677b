import type { Core } from '@strapi/strapi';
import { articleRows, isPublished, ORDER_COLUMNS, orderNewestFirst } from '../../../articles/read';
import { IS_FORMER_SLUG } from '../../../articles/slugs';
import type { ValueStatement } from '../../../platform/entity-json';
import type { ArticleRead } from './article-read';

/** The statements by which delivery reads articles. */
interface ArticleStatements {
  /** Selects rows for `articlesFrom`. */
  select(read: ArticleRead): ValueStatement;
  /** Counts the articles of a locale's list. */
  count(locale: string, fallback: string | null): ValueStatement;
}

const PUBLISHED_IN = `a."locale" = ? and ${isPublished('a')}`;

/** Whether the same article is published in another locale. */
const IS_PUBLISHED_IN_OTHER = `exists (select 1 from "articles" as b where b."document_id" = a."document_id" and b."locale" = ? and ${isPublished('b')})`;

/** Builds the SQL of reads of articles without conditions, from the schemas of content types. */
export function articleStatements(strapi: Core.Strapi): ArticleStatements {
  return {
    select(read) {
      const { locale, fallback, selection } = read;
      const articles = `select ${articleRows(strapi, selection).select} as value from`;
      const oneArticle = `${articles} "articles" as a where`;
      switch (read.kind) {
        case 'document': {
          const values = [read.documentId, locale];
          const byDocument = `${oneArticle} a."document_id" = ? and ${PUBLISHED_IN}`;
          if (fallback === null) return { text: `${byDocument} limit 1`, values };
          return {
            text: `${oneArticle} a."document_id" = ? and a."locale" in (?, ?) and ${isPublished('a')} order by a."locale" = ? desc limit 1`,
            values: [read.documentId, locale, fallback, locale],
          };
        }
        case 'slug': {
          const { slug } = read;
          const bySlug = `a."slug" = ? and ${PUBLISHED_IN}`;
          if (fallback === null)
            return { text: `${oneArticle} ${bySlug} limit 1`, values: [slug, locale] };
          // The framework redirects former slugs, and articles with another slug in the locale.
          return {
            text: `${oneArticle} (${bySlug}) or (${bySlug} and not ${IS_PUBLISHED_IN_OTHER} and not ${IS_FORMER_SLUG}) order by a."locale" = ? desc limit 1`,
            values: [slug, locale, slug, fallback, locale, locale, slug, locale],
          };
        }
        case 'page': {
          const { start, limit } = read;
          // Finds the ids by an index alone, so that a late page does not read all articles before it.
          const page = (ids: string) =>
            `${articles} (${ids}) as p join "articles" as a on a."id" = p."id" order by ${orderNewestFirst('a')}`;
          if (fallback === null) {
            return {
              text: page(`${idsWhere(PUBLISHED_IN)} limit ? offset ?`),
              values: [locale, limit, start],
            };
          }
          // Reads each locale in the order of the index and merges them. An `or` would sort all rows.
          const last = start + limit;
          const half = (where: string) => `select * from (${idsWhere(where)} limit ?) as h`;
          const both = `${half(PUBLISHED_IN)} union all ${half(`${PUBLISHED_IN} and not ${IS_PUBLISHED_IN_OTHER}`)}`;
          const merged = `select * from (${both}) as m order by ${orderNewestFirst('m')} limit ? offset ?`;
          return {
            text: page(merged),
            values: [locale, last, fallback, locale, last, limit, start],
          };
        }
      }
    },
    count(locale, fallback) {
      const one = `select count(*) as value from "articles" as a where ${PUBLISHED_IN}`;
      if (fallback === null) return { text: one, values: [locale] };
      const text = `select (${one}) + (${one} and not ${IS_PUBLISHED_IN_OTHER}) as value`;
      return { text, values: [locale, fallback, locale] };
    },
  };
}

const ID_COLUMNS = ['id', ...ORDER_COLUMNS].map((column) => `a."${column}"`).join(', ');

const idsWhere = (where: string) =>
  `select ${ID_COLUMNS} from "articles" as a where ${where} order by ${orderNewestFirst('a')}`;
