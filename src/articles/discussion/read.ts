import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { defaultLocale } from '../../platform/locales';
import { PUBLISHED } from '../read/pure';
import { commentLinks } from './select-approved';
import { COMMENTS_SWITCH, discussion, type Discussion, type Notices } from './state';
import { ARTICLE, COMMENT, SITE } from '../uids';

const siteRow = z.object({
  locale: z.string(),
  commentsEnabled: z.boolean(),
  commentsNotice: z.string().nullable(),
  commentsClosedNotice: z.string().nullable(),
});

const articleRow = z.object({
  id: z.number(),
  locale: z.string(),
  commentsSwitch: z.enum(COMMENTS_SWITCH).nullable(),
});

/** The site's settings for comments. */
export interface SiteComments {
  commentsEnabled: boolean;
  noticesFor: (locale: string) => Notices;
}

/** Reads the site's switch, and its notices in a locale or else in the default locale. */
export async function siteComments(strapi: Core.Strapi): Promise<SiteComments> {
  const found: unknown = await strapi.db.query(SITE).findMany({
    select: ['locale', 'commentsEnabled', 'commentsNotice', 'commentsClosedNotice'],
  });
  const rows = z.array(siteRow).parse(found);
  const fallback = await defaultLocale(strapi);
  return {
    commentsEnabled: rows.some(({ commentsEnabled }) => commentsEnabled),
    noticesFor: (locale) => {
      const asked = rows.find((row) => row.locale === locale);
      const standard = rows.find((row) => row.locale === fallback);
      return {
        disabled: asked?.commentsNotice ?? standard?.commentsNotice ?? null,
        closed: asked?.commentsClosedNotice ?? standard?.commentsClosedNotice ?? null,
      };
    },
  };
}

/** The row of an article, with its `locale` if it is already known. */
interface DiscussedArticle {
  id: number;
  locale?: string | undefined;
}

/**
 * The discussions of article rows (drafts or published versions), by the `id` of the row. The
 * number of statements does not depend on the number of rows.
 */
export async function discussionsOf(
  strapi: Core.Strapi,
  articles: readonly DiscussedArticle[],
): Promise<Map<number, Discussion>> {
  if (articles.length === 0) return new Map();
  const { commentsEnabled, noticesFor } = await siteComments(strapi);
  const ids = articles.map(({ id }) => id);
  const rows = commentsEnabled ? null : disabledRows(articles);
  const approved = commentsEnabled ? await approvedCounts(strapi, ids) : new Map<number, number>();
  return new Map(
    (rows ?? (await readRows(strapi, ids))).map(({ id, locale, commentsSwitch }) => {
      const article = {
        commentsSwitch: commentsSwitch ?? 'disabled',
        approved: approved.get(id) ?? 0,
      };
      return [id, discussion({ commentsEnabled, notices: noticesFor(locale) }, article)];
    }),
  );
}

type ArticleRow = z.infer<typeof articleRow>;

/** If comments are off for the site, the switch of an article has no effect and is not read. */
function disabledRows(articles: readonly DiscussedArticle[]): ArticleRow[] | null {
  const rows = articles.flatMap(({ id, locale }) =>
    locale === undefined ? [] : [{ id, locale, commentsSwitch: null }],
  );
  return rows.length === articles.length ? rows : null;
}

async function readRows(strapi: Core.Strapi, ids: readonly number[]): Promise<ArticleRow[]> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'locale', 'commentsSwitch'],
    where: { id: { $in: [...ids] } },
  });
  return z.array(articleRow).parse(found);
}

const countRow = z.object({ articleId: z.coerce.number(), approved: z.coerce.number() });

/**
 * The number of approved comments of each article row. Uses Knex because Strapi's query layer
 * cannot group, and would need one statement per card.
 */
async function approvedCounts(
  strapi: Core.Strapi,
  articleIds: readonly number[],
): Promise<Map<number, number>> {
  const { table, commentColumn, articleColumn } = commentLinks(strapi);
  const articleId = `link.${articleColumn}`;
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(`${table} as link`)
      .join('comments as comment', 'comment.id', `link.${commentColumn}`)
      .where('comment.moderation', 'approved')
      .whereIn(articleId, [...articleIds])
      .groupBy(articleId)
      .select({ articleId })
      .count({ approved: 'comment.id' }),
  );
  return new Map(
    z
      .array(countRow)
      .parse(found)
      .map((row) => [row.articleId, row.approved]),
  );
}

const idRow = z.object({ id: z.number() }).nullable();

/**
 * The row of an article that its comments belong to: the published version, or else the draft.
 *
 * @returns its `id`, or `null` if the article does not have the locale
 */
export async function discussedRow(
  strapi: Core.Strapi,
  article: { documentId: string; locale: string },
): Promise<number | null> {
  const { documentId, locale } = article;
  const rows = strapi.db.query(ARTICLE);
  const published: unknown = await rows.findOne({
    select: ['id'],
    where: { documentId, locale, ...PUBLISHED },
  });
  const draft: unknown =
    published ?? (await rows.findOne({ select: ['id'], where: { documentId, locale } }));
  return idRow.parse(draft)?.id ?? null;
}

/** A published article in one locale with its discussion. */
interface PublishedDiscussion {
  /** The id of the published row. */
  id: number;
  locale: string;
  discussion: Discussion;
}

/**
 * The discussion of a published article.
 *
 * @param locale the default locale if omitted
 * @throws NotFoundError if the article is not published
 */
export async function publishedDiscussion(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | undefined,
): Promise<PublishedDiscussion> {
  const asked = locale ?? (await defaultLocale(strapi));
  const found: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['id'],
    where: { documentId, locale: asked, ...PUBLISHED },
  });
  const id = idRow.parse(found)?.id;
  const one =
    id === undefined ? undefined : (await discussionsOf(strapi, [{ id, locale: asked }])).get(id);
  if (id === undefined || one === undefined) {
    throw new errors.NotFoundError(
      `No article with the documentId "${documentId}" is published in ${asked}.`,
    );
  }
  return { id, locale: asked, discussion: one };
}

export const COMMENT_FIELDS = ['documentId', 'authorName', 'body', 'createdAt'];

export const commentRow = z.object({
  documentId: z.string(),
  authorName: z.string(),
  body: z.string(),
  createdAt: z.string(),
});

/** A comment as readers see it. */
export type PublicComment = z.infer<typeof commentRow>;

/** A page of the approved comments of an article row, oldest first. */
export async function approvedComments(
  strapi: Core.Strapi,
  articleId: number,
  page: { start: number; limit: number },
): Promise<PublicComment[]> {
  const found: unknown = await strapi.db.query(COMMENT).findMany({
    select: COMMENT_FIELDS,
    where: { moderation: 'approved', article: { id: articleId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    offset: page.start,
    limit: page.limit,
  });
  return z.array(commentRow).parse(found);
}
