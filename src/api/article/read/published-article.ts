import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { discussionsOf } from '../../../discussion';
import { articleQuery } from './article-query';
import { findByDocumentId } from './find-one';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const permissions = z.array(z.object({ action: z.string() }));
const article = z.looseObject({ id: z.number() });

/**
 * A published article in one locale, whole, exactly as `GET /api/articles/:documentId` answers it to
 * anyone, for code that has no request.
 *
 * @returns `null` where it is not published
 */
export async function publishedArticle(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<Record<string, unknown> | null> {
  const { query } = articleQuery({}, 'whole');
  const row = await findByDocumentId(strapi, documentId, { locale, fallbackLocale: null }, query);
  if (row === null) return null;
  const auth = await anyone(strapi);
  const clean = article.parse(
    await strapi.contentAPI.sanitize.output(row, strapi.contentType(ARTICLE), { auth }),
  );
  const discussions = await discussionsOf(strapi, [clean.id]);
  return { ...clean, discussion: discussions.get(clean.id) };
}

/** The caller without a token, as Strapi's sanitisers ask it what it may read. */
async function anyone(strapi: Core.Strapi) {
  const granted: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({
    select: ['action'],
    where: { role: { type: 'public' } },
  });
  const actions = new Set(permissions.parse(granted).map(({ action }) => action));
  const verify = (_auth: unknown, { scope }: { scope: string | string[] }): void => {
    if ([scope].flat().some((action) => !actions.has(action))) throw new errors.ForbiddenError();
  };
  return { strategy: { name: 'public', verify }, credentials: null };
}
