import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addEditorActions, addEditorRoutes } from '../../platform/admin-http';
import { articleFor, type ArticleAddress } from '../permissions';
import { parseOrThrow } from '../../platform/http';
import { lockDocument, rowsOf } from '../../platform/database';
import { formerSlugs } from './former-slugs';
import { ARTICLE } from '../uids';

const formerRows = z.array(z.object({ slug: z.string(), createdAt: z.string() }));
const slugRows = z.array(z.object({ slug: z.string() }));
const slugParameter = z.string().min(1).max(255);

/** The admin panel's requests about the former slugs of an article. */
export async function registerSlugPanel(strapi: Core.Strapi): Promise<void> {
  await addEditorActions(strapi, [{ name: 'release-slug', displayName: 'Release former slugs' }]);
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/former-slugs/:documentId',
      answer: async (ctx) => listOf(strapi, await articleFor(strapi, ctx, 'read')),
    },
    {
      method: 'DELETE',
      path: '/former-slugs/:documentId/:slug',
      action: 'api::article.release-slug',
      answer: async (ctx) => {
        const article = await articleFor(strapi, ctx, 'update');
        const { slug } = ctx.params as Record<string, unknown>;
        await release(strapi, article, parseOrThrow(slugParameter, slug, ['slug']));
        return listOf(strapi, article);
      },
    },
  ]);
}

/**
 * The former slugs of an article in one language, the newest first. An article that was unpublished
 * keeps its slug in its draft: the slug is on record, so that it redirects should the draft get
 * another one, and is no former one yet.
 */
async function listOf(strapi: Core.Strapi, { documentId, locale }: ArticleAddress) {
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

/** Which of some slugs an article has now, published or as a draft. */
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

/** Lets a former slug go: it answers no longer, and another article may take it. */
async function release(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  slug: string,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockDocument(strapi, ARTICLE, documentId);
    if ((await slugsInUse(strapi, locale, [slug])).has(slug)) throw notFormer(slug);
    const released: unknown = await rowsOf(strapi, formerSlugs).deleteMany({
      where: { articleDocumentId: documentId, articleLocale: locale, slug },
    });
    if (z.object({ count: z.number() }).parse(released).count === 0) {
      throw notFormer(slug);
    }
    // Answers that redirect are kept until their article changes; to its readers this is a change.
    const published = { documentId, locale, publishedAt: { $notNull: true } };
    await strapi.db.query(ARTICLE).updateMany({ where: published, data: { locale } });
  });
}

const notFormer = (slug: string): errors.NotFoundError =>
  new errors.NotFoundError(`"${slug}" is no former slug of this article any more.`, {
    code: 'SLUG_NOT_FORMER',
    values: { slug },
  });
