import type { Core } from '@strapi/strapi';
import type { ArticleRead } from './article-read';
import {
  jsonDialect,
  selectEntity,
  shapeOf,
  type JsonDialect,
  type Shape,
} from '../../../platform/entity-json';
import { selectLocalizations } from '../../../articles/localizations';
import { ARTICLE } from '../../../articles/uids';

/**
 * In the order in which Strapi's own answers hold them: it puts what has a `populate` of its own
 * last. A test compares the two.
 */
const CARD = { summary: {}, cover: {}, category: {}, tags: {} };
const AUTHOR = { author: { avatar: {} } };

/** A statement with `?` for its values. */
export interface Statement {
  text: string;
  values: (string | number)[];
}

/** The statements of the read path. Their rows are those of `parseRow`. */
export interface ArticleStatements {
  card: Shape;
  whole: Shape;
  select(read: ArticleRead): Statement;
  /** How many articles the pages of a language, or of two, hold. */
  count(locale: string, fallback: string | null): Statement;
}

const PUBLISHED = 'a."locale" = ? and a."published_at" is not null';
const NEWEST_FIRST = ['publication_date" desc', 'created_at" desc', 'document_id" asc', 'id" asc'];
const orderOf = (alias: string) => NEWEST_FIRST.map((term) => `${alias}."${term}`).join(', ');

/** Whether the same article is published in a locale. */
const elsewhere = `exists (select 1 from "articles" as b where b."document_id" = a."document_id" and b."locale" = ? and b."published_at" is not null)`;
const moved = `exists (select 1 from "threeline_former_slugs" as f where f."article_locale" = ? and f."slug" = ?)`;

export function articleStatements(strapi: Core.Strapi): ArticleStatements {
  const dialect = jsonDialect(strapi);
  const card = shapeOf(strapi, ARTICLE, { ...CARD, ...AUTHOR });
  const whole = shapeOf(strapi, ARTICLE, { ...CARD, sections: {}, seo: {}, ...AUTHOR });
  const oneArticle = `select ${row(dialect, whole)} as value from "articles" as a where`;
  const cards = `select ${row(dialect, card)} as value from`;

  return {
    card,
    whole,
    select(read) {
      const { locale, fallback } = read;
      switch (read.kind) {
        case 'document': {
          const values = [read.documentId, locale];
          const byDocument = `${oneArticle} a."document_id" = ? and ${PUBLISHED}`;
          if (fallback === null) return { text: `${byDocument} limit 1`, values };
          return {
            text: `${oneArticle} a."document_id" = ? and a."locale" in (?, ?) and a."published_at" is not null order by a."locale" = ? desc limit 1`,
            values: [read.documentId, locale, fallback, locale],
          };
        }
        case 'slug': {
          const { slug } = read;
          const bySlug = `a."slug" = ? and ${PUBLISHED}`;
          if (fallback === null)
            return { text: `${oneArticle} ${bySlug} limit 1`, values: [slug, locale] };
          // What moved, or has another slug in the asked language, is for the general path to redirect.
          return {
            text: `${oneArticle} (${bySlug}) or (${bySlug} and not ${elsewhere} and not ${moved}) order by a."locale" = ? desc limit 1`,
            values: [slug, locale, slug, fallback, locale, locale, slug, locale],
          };
        }
        case 'page': {
          const { pageSize } = read;
          const offset = (read.page - 1) * pageSize;
          // Identifiers first, from an index alone, so that a late page does not read the articles before it.
          const page = (ids: string) =>
            `${cards} (${ids}) as p join "articles" as a on a."id" = p."id" order by ${orderOf('a')}`;
          if (fallback === null) {
            return {
              text: page(`${ids(PUBLISHED)} limit ? offset ?`),
              values: [locale, pageSize, offset],
            };
          }
          // Each half in its own order from the index, then merged; an "or" would sort everything.
          const last = offset + pageSize;
          const half = (where: string) => `select * from (${ids(where)} limit ?) as h`;
          const both = `${half(PUBLISHED)} union all ${half(`${PUBLISHED} and not ${elsewhere}`)}`;
          const merged = `select * from (${both}) as m order by ${orderOf('m')} limit ? offset ?`;
          return {
            text: page(merged),
            values: [locale, last, fallback, locale, last, pageSize, offset],
          };
        }
      }
    },
    count(locale, fallback) {
      const one = `select count(*) as value from "articles" as a where ${PUBLISHED}`;
      if (fallback === null) return { text: one, values: [locale] };
      const text = `select (${one}) + (${one} and not ${elsewhere}) as value`;
      return { text, values: [locale, fallback, locale] };
    },
  };
}

const ids = (where: string) =>
  `select a."id", a."publication_date", a."created_at", a."document_id" from "articles" as a where ${where} order by ${orderOf('a')}`;

const approved = `(select count(*) from "comments_article_lnk" as cl join "comments" as c on c."id" = cl."comment_id" where cl."article_id" = a."id" and c."moderation" = 'approved')`;

const row = (dialect: JsonDialect, shape: Shape) =>
  dialect.array([
    selectEntity(dialect, shape, 'a'),
    'a."comments_switch"',
    approved,
    selectLocalizations(dialect),
  ]);
