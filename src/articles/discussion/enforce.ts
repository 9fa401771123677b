import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { defaultLocale } from '../../platform/locales';
import { CommentsDisabledError } from './comments-disabled-error';
import { discussedRow, discussionsOf } from './read';
import { refuseUnfitThread } from './thread-rules';
import { ARTICLE, COMMENT } from '../uids';

const created = z.object({ id: z.number() }).nullish();
const written = z.object({ documentId: z.string(), locale: z.string() });
const withArticle = z
  .object({ article: z.object({ documentId: z.string(), locale: z.string() }).nullable() })
  .nullable();
const withComments = z.object({ comments: z.array(z.object({ id: z.number() })) }).nullable();

/**
 * Refuses a comment on an article with disabled or closed comments, and one whose thread would not be in one
 * article or would be too deep. A comment is written directly, or connected through its article. The check reads the
 * result of the write inside its transaction, because Strapi accepts a dozen forms of input. An error rolls the
 * write back.
 */
export function registerDiscussionRules(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const { uid, action, params } = call;
    if (action !== 'create' && action !== 'update') return next();
    if (uid === COMMENT && (action === 'create' || mayConnect(params.data?.['article']))) {
      const before = await articleOf(strapi, { documentId: params.documentId });
      const comment = await next();
      const id = created.parse(comment)?.id;
      await refuseOnClosedArticle(strapi, id, before);
      if (id !== undefined) await refuseUnfitThread(strapi, id);
      return comment;
    }
    if (uid === COMMENT && mayConnect(params.data?.['parent'])) {
      const comment = await next();
      const id = created.parse(comment)?.id;
      if (id !== undefined) await refuseUnfitThread(strapi, id);
      return comment;
    }
    if (uid === ARTICLE && mayConnect(params.data?.['comments'])) {
      return refuseConnecting(strapi, call, next);
    }
    return next();
  });
}

async function refuseOnClosedArticle(
  strapi: Core.Strapi,
  commentId: number | undefined,
  before: Address | null,
): Promise<void> {
  if (commentId === undefined) return;
  const article = await articleOf(strapi, { id: commentId });
  if (article === null) {
    const message = 'A comment needs the article that it is about.';
    throw new errors.ValidationError(message, { errors: [{ path: ['article'], message }] });
  }
  // A comment may be moderated after comments were closed. Only a move to another article needs
  // open comments.
  const same = article.documentId === before?.documentId && article.locale === before.locale;
  if (!same) await refuseUnlessOpen(strapi, article);
}

interface Address {
  documentId: string;
  locale: string;
}

/** The article of a comment, or `null`. */
async function articleOf(
  strapi: Core.Strapi,
  where: { id: number } | { documentId: string | undefined },
): Promise<Address | null> {
  if ('documentId' in where && where.documentId === undefined) return null;
  const found: unknown = await strapi.db.query(COMMENT).findOne({
    where,
    populate: { article: { select: ['documentId', 'locale'] } },
  });
  return withArticle.parse(found)?.article ?? null;
}

/** @throws CommentsDisabledError if the article accepts no comments now */
async function refuseUnlessOpen(
  strapi: Core.Strapi,
  article: { documentId: string; locale: string },
): Promise<void> {
  const row = await discussedRow(strapi, article);
  const found = row === null ? undefined : (await discussionsOf(strapi, [{ id: row }])).get(row);
  if (found !== undefined && found.state !== 'open') throw new CommentsDisabledError(found);
}

async function refuseConnecting(
  strapi: Core.Strapi,
  { params }: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const locale = typeof params.locale === 'string' ? params.locale : await defaultLocale(strapi);
  const before = await commentIds(strapi, { documentId: params.documentId, locale });
  const draft = await next();
  const row = created.parse(draft)?.id;
  if (row === undefined) return draft;
  const after = await commentIds(strapi, { id: row });
  const added = [...after].filter((id) => !before.has(id));
  if (added.length > 0) await refuseUnlessOpen(strapi, written.parse(draft));
  for (const id of added) await refuseUnfitThread(strapi, id);
  return draft;
}

async function commentIds(
  strapi: Core.Strapi,
  where: { id: number } | { documentId: string | undefined; locale: string },
): Promise<Set<number>> {
  if ('documentId' in where && where.documentId === undefined) return new Set();
  const found: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['id'],
    where: 'id' in where ? where : { ...where, publishedAt: null },
    populate: { comments: { select: ['id'] } },
  });
  return new Set(withComments.parse(found)?.comments.map(({ id }) => id));
}

/** The admin panel sends `{ connect: [], disconnect: [] }` with every save, which adds nothing. */
function mayConnect(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  const { connect, set } = value as { connect?: unknown; set?: unknown };
  if (connect === undefined && set === undefined) return !('disconnect' in value);
  return mayConnect(connect) || mayConnect(set);
}
