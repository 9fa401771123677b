import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MAX_THREADS, threadPage } from '../articles/discussion';
import { languagesOf } from '../articles/read';
import { parseOrThrow } from '../platform/http';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  "An approved comment with the replies to it."
  type CommentThread {
    documentId: ID!
    authorName: String!
    "Plain text."
    body: String!
    createdAt: DateTime!
    "The comment that it replies to. Null for one that starts a thread."
    parent: ID
    "The number of replies to this comment itself."
    replyCount: Int!
    "The first replies, oldest first. Ask for the others with this comment as parent."
    replies: [CommentThread!]!
  }

  type CommentThreadPage {
    threads: [CommentThread!]!
    discussion: Discussion!
    "Counts threads, or the replies to the comment that was asked for."
    pageInfo: Pagination!
  }

  extend type Query {
    "The approved comments of an article as threads, oldest first, or the replies to one of them. A page has at most 25."
    commentThreads(
      documentId: ID!
      locale: I18NLocaleCode
      parent: ID
      page: Int
      pageSize: Int
    ): CommentThreadPage!
  }
`;

const given = z.object({
  documentId: z.string(),
  locale: z.string().optional(),
  parent: z.string().min(1).max(64).optional(),
  page: z.int().min(1).max(10_000_000).default(1),
  pageSize: z.int().min(1).max(MAX_THREADS).default(MAX_THREADS),
});

/** Adds the threads of comments, as the REST API has them. */
export function extendWithCommentThreads(strapi: Core.Strapi): void {
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        async commentThreads(_parent: unknown, args: Record<string, unknown>) {
          const named = Object.entries(args).filter(([, value]) => value !== null);
          const { parent = null, ...asked } = parseOrThrow(given, Object.fromEntries(named));
          const { locale } = await languagesOf(strapi, asked.locale, null);
          return threadPage(strapi, { ...asked, locale, parent });
        },
      },
    },
    resolversConfig: { 'Query.commentThreads': { auth: { scope: ['api::comment.comment.find'] } } },
  });
}
