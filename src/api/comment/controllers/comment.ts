import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../../platform/http';
import {
  approvedComments,
  MAX_THREADS,
  publishedDiscussion,
  submitComment,
  threadPage,
} from '../../../articles/discussion';

const pages = (most: number) =>
  z
    .strictObject({
      page: z.coerce.number().int().min(1).default(1),
      pageSize: z.coerce.number().int().min(1).max(most).default(25),
    })
    .prefault({});
/** Both paths share one action, so one permission opens both. */
const THREADS = /\/comment-threads\/?$/i;

const listQuery = z.strictObject({ locale: z.string().optional(), pagination: pages(100) });
const threadQuery = z.strictObject({
  locale: z.string().optional(),
  parent: z.string().min(1).max(64).optional(),
  pagination: pages(MAX_THREADS),
});
const submitQuery = z.strictObject({ locale: z.string().optional() });
const submitBody = z.strictObject({ data: z.unknown() });

const comments = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /**
   * `GET /articles/:documentId/comments`: approved comments, oldest first.
   * `GET /articles/:documentId/comment-threads`: those that start a thread, each with its replies, or with
   * `parent` the replies to that comment.
   */
  async find(ctx: Context) {
    if (THREADS.test(ctx.path)) return findThreads(strapi, ctx);
    const query = parseOrThrow(listQuery, ctx.query);
    const { id, discussion } = await publishedDiscussion(strapi, pathDocumentId(ctx), query.locale);
    const { page, pageSize } = query.pagination;
    const window = { start: (page - 1) * pageSize, limit: pageSize };
    const data = discussion.state === 'disabled' ? [] : await approvedComments(strapi, id, window);
    const total = discussion.count;
    const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
    return { data, meta: { discussion, pagination } };
  },

  /** `POST /articles/:documentId/comments`: a comment, held for moderation. */
  async submit(ctx: Context) {
    const query = parseOrThrow(submitQuery, ctx.query);
    const body = submitBody.safeParse(ctx.request.body);
    const discussion = await submitComment(strapi, {
      documentId: pathDocumentId(ctx),
      locale: query.locale,
      comment: body.success ? body.data.data : undefined,
      address: ctx.ip,
    });
    ctx.status = 202;
    return { data: { moderation: 'pending' }, meta: { discussion } };
  },
});

async function findThreads(strapi: Core.Strapi, ctx: Context) {
  const { locale, parent = null, pagination } = parseOrThrow(threadQuery, ctx.query);
  const found = await threadPage(strapi, {
    documentId: pathDocumentId(ctx),
    locale,
    parent,
    ...pagination,
  });
  return {
    data: found.threads,
    meta: { discussion: found.discussion, pagination: found.pageInfo },
  };
}

export default comments;

const pathDocumentId = (ctx: Context): string =>
  z.object({ documentId: z.string() }).parse(ctx['params']).documentId;
