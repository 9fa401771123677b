import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { findBySlug, languagesOf } from '../articles/read';
import { discussionsOf, submitComment, type Discussion } from '../articles/discussion';
import { schemaExtension } from '../strapi';
import { noteDraftRead } from './draft-reads';
import { searchSchema } from './search';

const TYPES = /* GraphQL */ `
  "The state of an article's comments for readers."
  enum DiscussionState {
    disabled
    open
    closed
  }

  type Discussion {
    state: DiscussionState!
    "The number of approved comments. 0 while comments are disabled."
    count: Int!
    "Why nobody can comment now, in the article's language. Null while comments are open."
    notice: String
  }

  extend type Article {
    discussion: Discussion!
  }

  extend type Query {
    "One article by its current slug or a former one. Null if there is none."
    articleBySlug(
      slug: String!
      locale: I18NLocaleCode
      fallbackLocale: I18NLocaleCode
      status: PublicationStatus
    ): Article
  }

  input CommentInput {
    authorName: String!
    "Plain text of at most 2,000 characters."
    body: String!
    "The approved comment that it replies to."
    parent: ID
  }

  extend type Mutation {
    "Submits a comment for moderation."
    createComment(documentId: ID!, locale: I18NLocaleCode, data: CommentInput!): Discussion!
  }
`;

const bySlugArguments = z.object({
  slug: z.string(),
  locale: z.string().nullish(),
  fallbackLocale: z.string().nullish(),
  status: z.enum(['draft', 'published']).nullish(),
});
const commentArguments = z.object({
  documentId: z.string(),
  locale: z.string().nullish(),
  data: z.unknown(),
});
const addressed = z.object({ koaContext: z.object({ ip: z.string() }) });
const identified = z.looseObject({ id: z.number() });

/** Adds the types and fields of the public contract that Strapi cannot generate. */
export function extendSchema(strapi: Core.Strapi): void {
  const extension = schemaExtension(strapi);
  // Readers may see comments only through `discussion`, `commentThreads` and the REST route of their article.
  extension.shadowCRUD('api::comment.comment').disable();
  extension.shadowCRUD('api::article.article').field('comments').disable();
  // Clients name the version of a draft by `If-Match`.
  extension.shadowCRUD('api::article.article').field('editVersion').disable();

  extension.use(searchSchema(strapi));
  const discussions = discussionLoader(strapi);
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Article: {
        discussion: (article: unknown, _args: unknown, context: object) =>
          discussions(context).load(identified.parse(article).id),
      },
      Query: {
        async articleBySlug(_parent: unknown, args: unknown, context: unknown) {
          const { slug, locale, fallbackLocale, status } = bySlugArguments.parse(args);
          const languages = await languagesOf(strapi, locale, fallbackLocale ?? null);
          const selection = status ? { status } : {};
          const found = await findBySlug(strapi, slug, languages, selection);
          if (found.kind === 'unknown') return null;
          noteDraftRead(args, context, found.article);
          return found.article;
        },
      },
      Mutation: {
        createComment(_parent: unknown, args: unknown, context: unknown): Promise<Discussion> {
          const { documentId, locale, data } = commentArguments.parse(args);
          const address = addressed.parse(context).koaContext.ip;
          return submitComment(strapi, {
            documentId,
            locale: locale ?? undefined,
            comment: data,
            address,
          });
        },
      },
    },
    resolversConfig: {
      'Query.articleBySlug': { auth: { scope: ['api::article.article-by-slug.findOne'] } },
      'Mutation.createComment': { auth: { scope: ['api::comment.comment.submit'] } },
    },
  });
}

/** Creates one loader per request, so that a list of articles needs one query for discussions. */
function discussionLoader(strapi: Core.Strapi) {
  const loaders = new WeakMap<object, DataLoader<number, Discussion>>();
  return (context: object): DataLoader<number, Discussion> => {
    const loader =
      loaders.get(context) ??
      new DataLoader<number, Discussion>(async (ids) => {
        const found = await discussionsOf(
          strapi,
          ids.map((id) => ({ id })),
        );
        return ids.map(
          (id) => found.get(id) ?? new Error(`There is no article row ${String(id)}.`),
        );
      });
    loaders.set(context, loader);
    return loader;
  };
}
