import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { discussionsOf } from '../discussion';
import { localizationsOf } from '../localizations';
import { serverAddress, withSrcsets } from '../../platform/media';
import { articleQuery } from './article-query';
import { readPublishedArticles, RELATED, readSharedSettings } from './published-articles';
import { findByDocumentId } from './find-one';
import { ARTICLE } from '../uids';

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
    if (!mayReadAll) return readAsPermitted(strapi, documentId, locale, actions);
    const articles = await readPublishedArticles(strapi, 'whole', [documentId], locale, same);
    return articles.get(documentId) ?? null;
  };
}

const commonOf = async (strapi: Core.Strapi) => ({
  actions: await publicActions(strapi),
  ...(await readSharedSettings(strapi)),
});

const permissions = z.array(z.object({ action: z.string() }));

async function publicActions(strapi: Core.Strapi): Promise<Set<string>> {
  const granted: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({
    select: ['action'],
    where: { role: { type: 'public' } },
  });
  return new Set(permissions.parse(granted).map(({ action }) => action));
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
