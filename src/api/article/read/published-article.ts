import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  COMMENTS_SWITCH,
  discussion,
  discussionsOf,
  siteComments,
  type SiteComments,
} from '../../../discussion';
import {
  decode,
  jsonValue,
  readEntities,
  selectEntity,
  shapeOf,
  type Shape,
} from '../../../entity-reads';
import { localizationsFrom, localizationsOf, selectLocalizations } from '../../../localizations';
import { installedLocales } from '../../../locales';
import { serverAddress, withSrcsets } from '../../../media';
import { articleQuery } from './article-query';
import { findByDocumentId } from './find-one';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

/** In the order in which Strapi's answers hold them. */
const WHOLE = {
  summary: {},
  cover: {},
  category: {},
  tags: {},
  sections: {},
  seo: {},
  author: { avatar: {} },
};

type Article = Record<string, unknown>;

/** @returns `null` where the article is not published in the locale */
export type ReadPublishedArticle = (documentId: string, locale: string) => Promise<Article | null>;

/**
 * Reads published articles in one locale, whole, exactly as `GET /api/articles/:documentId` answers
 * them to anyone, for code that has no request. In the current transaction. What is the same for all
 * articles (permissions, the site's settings) is read with the first one only: a reader is for one
 * piece of work and must not outlive it.
 */
export function publishedArticleReader(strapi: Core.Strapi): ReadPublishedArticle {
  let common: ReturnType<typeof commonOf> | undefined;
  return async (documentId, locale) => {
    const { actions, ...same } = await (common ??= commonOf(strapi));
    const mayReadAll = RELATED.every((uid) => actions.has(`${uid}.find`));
    return mayReadAll
      ? readAtOnce(strapi, { documentId, locale }, same)
      : readAsPermitted(strapi, documentId, locale, actions);
  };
}

const commonOf = async (strapi: Core.Strapi) => ({
  actions: await publicActions(strapi),
  shape: shapeOf(strapi, ARTICLE, WHOLE),
  comments: await siteComments(strapi),
  locales: await installedLocales(strapi),
});

/** What hangs on an article and is left out of answers to those who may not list it. */
const RELATED = ['api::author.author', 'api::category.category', 'api::tag.tag'];

const permissions = z.array(z.object({ action: z.string() }));

async function publicActions(strapi: Core.Strapi): Promise<Set<string>> {
  const granted: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({
    select: ['action'],
    where: { role: { type: 'public' } },
  });
  return new Set(permissions.parse(granted).map(({ action }) => action));
}

const rows = z.array(
  z.object({
    article: jsonValue,
    comments_switch: z.enum(COMMENTS_SWITCH).nullable(),
    approved: z.coerce.number(),
    published: jsonValue,
  }),
);

/** One statement, where the Document Service takes a dozen: whoever publishes waits for it. */
async function readAtOnce(
  strapi: Core.Strapi,
  { documentId, locale }: { documentId: string; locale: string },
  { shape, comments, locales }: { shape: Shape; comments: SiteComments; locales: string[] },
): Promise<Article | null> {
  const found = await readEntities(strapi, 'published_article', (knex, dialect) => {
    const entity = selectEntity(dialect, shape, 'a');
    const approved = knex('comments_article_lnk as link')
      .join('comments as comment', 'comment.id', 'link.comment_id')
      .whereRaw('link.article_id = a.id')
      .where('comment.moderation', 'approved')
      .count();
    return knex('articles as a')
      .select(knex.raw(`${entity} as article`), 'a.comments_switch', approved.as('approved'))
      .select(knex.raw(`${selectLocalizations(dialect)} as published`))
      .where({ 'a.document_id': documentId, 'a.locale': locale })
      .whereNotNull('a.published_at')
      .limit(1);
  });
  const [row] = rows.parse(found);
  if (row === undefined) return null;
  const article = decode(shape, row.article, () => undefined);
  if (article === null) throw new Error(`The article ${documentId} could not be read.`);
  const site = {
    commentsEnabled: comments.commentsEnabled,
    notices: comments.noticesFor(locale),
  };
  const { comments_switch: commentsSwitch, approved, published } = row;
  return {
    ...withSrcsets(serverAddress(strapi), article),
    localizations: localizationsFrom(published, locale, locales),
    discussion: discussion(site, { commentsSwitch: commentsSwitch ?? 'disabled', approved }),
  };
}

const identified = z.looseObject({ id: z.number(), documentId: z.string() });

/** By the way that requests take, which leaves out what the public may not read. */
async function readAsPermitted(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  actions: ReadonlySet<string>,
): Promise<Article | null> {
  const { query } = articleQuery({}, 'whole');
  const row = await findByDocumentId(strapi, documentId, { locale, fallbackLocale: null }, query);
  if (row === null) return null;
  const verify = (_auth: unknown, { scope }: { scope: string | string[] }): void => {
    if ([scope].flat().some((action) => !actions.has(action))) throw new errors.ForbiddenError();
  };
  const auth = { strategy: { name: 'public', verify }, credentials: null };
  const clean = identified.parse(
    await strapi.contentAPI.sanitize.output(row, strapi.contentType(ARTICLE), { auth }),
  );
  const { id } = clean;
  const localizations = await localizationsOf(strapi, [{ ...clean, locale }]);
  const discussions = await discussionsOf(strapi, [{ id, locale }]);
  return {
    ...withSrcsets(serverAddress(strapi), clean),
    localizations: localizations.get(id),
    discussion: discussions.get(id),
  };
}
