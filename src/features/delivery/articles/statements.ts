import type { Core } from '@strapi/strapi';
import { isPublished, ORDER_COLUMNS, orderNewestFirst, rowShape } from '../../../articles/read';
import { IS_FORMER_SLUG } from '../../../articles/slugs';
import type { ArticleRead } from './article-read';

/** A statement with `?` for its values. */
export interface Statement {
  text: string;
  values: (string | number)[];
}

/** The statements by which delivery reads articles. */
interface ArticleStatements {
  /** Selects rows for `articlesFrom`. */
  select(read: ArticleRead): Statement;
  /** Counts the articles of a locale's list. */
  count(locale: string, fallback: string | null): Statement;
}

const PUBLISHED_IN = `a."locale" = ? and ${isPublished('a')}`;

/** Whether the same article is published in another locale. */
const IS_PUBLISHED_IN_OTHER = `exists (select 1 from "articles" as b where b."document_id" = a."document_id" and b."locale" = ? and ${isPublished('b')})`;

/** Builds the SQL of reads of articles, from the schemas of content types. */
export function articleStatements(strapi: Core.Strapi): ArticleStatements {
  const oneArticle = `select ${rowShape(strapi, 'whole').select} as value from "articles" as a where`;
  const cards = `select ${rowShape(strapi, 'card').select} as value from`;

  return {
    select(read) {
      const { locale, fallback } = read;
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
          const { pageSize } = read;
          const offset = (read.page - 1) * pageSize;
          // Finds the ids by an index alone, so that a late page does not read all articles before it.
          const page = (ids: string) =>
            `${cards} (${ids}) as p join "articles" as a on a."id" = p."id" order by ${orderNewestFirst('a')}`;
          if (fallback === null) {
            return {
              text: page(`${idsWhere(PUBLISHED_IN)} limit ? offset ?`),
              values: [locale, pageSize, offset],
            };
          }
          // Reads each locale in the order of the index and merges them. An `or` would sort all rows.
          const last = offset + pageSize;
          const half = (where: string) => `select * from (${idsWhere(where)} limit ?) as h`;
          const both = `${half(PUBLISHED_IN)} union all ${half(`${PUBLISHED_IN} and not ${IS_PUBLISHED_IN_OTHER}`)}`;
          const merged = `select * from (${both}) as m order by ${orderNewestFirst('m')} limit ? offset ?`;
          return {
            text: page(merged),
            values: [locale, last, fallback, locale, last, pageSize, offset],
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
