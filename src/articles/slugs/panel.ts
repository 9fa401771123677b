import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addEditorRoutes } from '../../platform/admin-http';
import { authorizedArticle, registerArticleActions, type ArticleAddress } from '../permissions';
import { parseOrThrow } from '../../platform/http';
import { lockDocument, rowsOf } from '../../platform/database';
import { formerSlugs } from './former-slugs';
import { canonicalSlug } from './spelling';
import { ARTICLE } from '../uids';

const formerRows = z.array(z.object({ slug: z.string(), createdAt: z.string() }));
const slugRows = z.array(z.object({ slug: z.string() }));
const slugParameter = z.string().min(1).max(255);

/** Registers the admin panel's routes for the former slugs of an article. */
export async function registerSlugPanel(strapi: Core.Strapi): Promise<void> {
  await registerArticleActions(strapi, [
    { name: 'release-slug', displayName: 'Release former slugs' },
  ]);
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/former-slugs/:documentId',
      handler: async (ctx) => listFormerSlugs(strapi, await authorizedArticle(strapi, ctx, 'read')),
    },
    {
      method: 'DELETE',
      path: '/former-slugs/:documentId/:slug',
      action: 'api::article.release-slug',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'update');
        const { slug } = ctx.params as Record<string, unknown>;
        await releaseFormerSlug(strapi, article, parseOrThrow(slugParameter, slug, ['slug']));
        return listFormerSlugs(strapi, article);
      },
    },
  ]);
}

/**
 * The former slugs of an article in one language, newest first. An unpublished article keeps its
 * slug in its draft. That slug is recorded, so that it redirects if the draft gets another one, but
 * it is not listed.
 */
async function listFormerSlugs(strapi: Core.Strapi, { documentId, locale }: ArticleAddress) {
  const found: unknown = await rowsOf(strapi, formerSlugs).findMany({
    select: ['slug', 'createdAt'],
    where: { articleDocumentId: documentId, articleLocale: locale },
    orderBy: { createdAt: 'desc' },
  });
  const rows = formerRows.parse(found);
  const inUse = await slugsInUse(
    strapi,
    locale,
    rows.map(({ slug }) => slug),
  );
  return rows.filter(({ slug }) => !inUse.has(slug));
}

/** The slugs that an article uses now, published or as a draft. */
async function slugsInUse(
  strapi: Core.Strapi,
  locale: string,
  slugs: string[],
): Promise<ReadonlySet<string>> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['slug'],
    where: { locale, slug: { $in: slugs } },
  });
  return new Set(slugRows.parse(found).map(({ slug }) => slug));
}

/** Releases a former slug: it stops redirecting, and another article may use it. */
async function releaseFormerSlug(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  slug: string,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockDocument(strapi, ARTICLE, documentId);
    if ((await slugsInUse(strapi, locale, [slug])).has(slug)) throw notFormer(slug);
    const released: unknown = await rowsOf(strapi, formerSlugs).deleteMany({
      where: {
        articleDocumentId: documentId,
        articleLocale: locale,
        // Other spellings redirect by the canonical one.
        slug: { $in: [slug, canonicalSlug(slug)] },
      },
    });
    if (z.object({ count: z.number() }).parse(released).count === 0) {
      throw notFormer(slug);
    }
    // Cached redirects are invalidated by a change of their article. This update records one.
    const published = { documentId, locale, publishedAt: { $notNull: true } };
    await strapi.db.query(ARTICLE).updateMany({ where: published, data: { locale } });
  });
}

const notFormer = (slug: string): errors.NotFoundError =>
  new errors.NotFoundError(`"${slug}" is no former slug of this article any more.`, {
    code: 'SLUG_NOT_FORMER',
    values: { slug },
  });
