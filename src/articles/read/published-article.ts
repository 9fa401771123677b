import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { authGranting } from '../../strapi';
import { discussionsOf } from '../discussion';
import { localizationsOf } from '../localizations';
import { inArticleLanguages } from '../translations';
import { articleQuery } from './article-query';
import { readSharedSettings } from './article-rows';
import { findByDocumentId } from './find-one';
import { readPublishedArticles } from './published-articles';
import { relatedTypes } from './related-types';
import { WHOLE } from './selection';
import { ARTICLE } from '../uids';

type Article = Record<string, unknown>;

/** @returns `null` if the article is not published in the locale */
export type ReadPublishedArticle = (documentId: string, locale: string) => Promise<Article | null>;

/**
 * Reads whole published articles for code without a request, exactly as
 * `GET /api/articles/:documentId` serves them to an anonymous reader. It reads in the current
 * transaction. Permissions and the site's settings are read once, with the first article: use a
 * reader for one piece of work and do not keep it.
 */
export function publishedArticleReader(strapi: Core.Strapi): ReadPublishedArticle {
  let common: ReturnType<typeof readCommon> | undefined;
  return async (documentId, locale) => {
    const { actions, mayReadAll, settings } = await (common ??= readCommon(strapi));
    if (!mayReadAll) return readAsPermitted(strapi, documentId, locale, actions);
    const articles = await readPublishedArticles(strapi, WHOLE, [documentId], locale, settings);
    return articles.get(documentId) ?? null;
  };
}

async function readCommon(strapi: Core.Strapi) {
  const actions = await publicActions(strapi);
  const mayReadAll = relatedTypes(strapi).every((uid) => actions.has(`${uid}.find`));
  return { actions, mayReadAll, settings: await readSharedSettings(strapi) };
}

const permissions = z.array(z.object({ action: z.string() }));

/** The actions that an anonymous reader may perform, such as `api::article.article.find`. */
export async function publicActions(strapi: Core.Strapi): Promise<ReadonlySet<string>> {
  const granted: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({
    select: ['action'],
    where: { role: { type: 'public' } },
  });
  return new Set(permissions.parse(granted).map(({ action }) => action));
}

const identified = z.looseObject({ id: z.number(), documentId: z.string() });

/** Reads as a request does: Strapi removes relations that the public may not read. */
async function readAsPermitted(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  actions: ReadonlySet<string>,
): Promise<Article | null> {
  const { query } = articleQuery({}, 'whole');
  const row = await findByDocumentId(strapi, documentId, { locale, fallbackLocale: null }, query);
  if (row === null) return null;
  const sanitized = identified.parse(
    await strapi.contentAPI.sanitize.output(row, strapi.contentType(ARTICLE), {
      auth: authGranting(actions),
    }),
  );
  const [clean = sanitized] = await inArticleLanguages(strapi, [sanitized]);
  const { id } = clean;
  const localizations = await localizationsOf(strapi, [{ ...clean, locale }]);
  const discussions = await discussionsOf(strapi, [{ id, locale }]);
  return {
    ...clean,
    localizations: localizations.get(id),
    discussion: discussions.get(id),
  };
}
