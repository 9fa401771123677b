import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { rowsOf, type InternalTable } from '../../platform/database';

/** Slugs under which an article was published before. Old links redirect by them. */
export const formerSlugs: InternalTable = {
  uid: 'threeline::former-slug',
  singularName: 'former-slug',
  tableName: 'threeline_former_slugs',
  attributes: {
    id: { type: 'increments' },
    articleLocale: { type: 'string', column: { notNullable: true } },
    slug: { type: 'string', column: { notNullable: true } },
    articleDocumentId: { type: 'string', column: { notNullable: true } },
    createdAt: { type: 'datetime', column: { notNullable: true } },
  },
  indexes: [
    { name: 'threeline_former_slugs_slug', columns: ['article_locale', 'slug'], type: 'unique' },
    { name: 'threeline_former_slugs_document', columns: ['article_document_id'] },
  ],
};

/** An SQL condition on a locale and a slug, its two values: an article had this slug before. */
export const IS_FORMER_SLUG = `exists (select 1 from "${formerSlugs.tableName}" as f where f."article_locale" = ? and f."slug" = ?)`;

const row = z.object({ articleDocumentId: z.string() }).nullable();

/** The `documentId` of the article that was published under `slug`, or `null`. */
export async function findByFormerSlug(
  strapi: Core.Strapi,
  locale: string,
  slug: string,
): Promise<string | null> {
  const found: unknown = await rowsOf(strapi, formerSlugs).findOne({
    select: ['articleDocumentId'],
    where: { articleLocale: locale, slug },
  });
  return row.parse(found)?.articleDocumentId ?? null;
}

/**
 * Records that an article was published under a slug. The slug redirects to the last article that
 * had it.
 */
export async function recordFormerSlug(
  strapi: Core.Strapi,
  { documentId, locale, slug }: { documentId: string; locale: string; slug: string },
): Promise<void> {
  await deleteFormerSlug(strapi, { locale, slug });
  await rowsOf(strapi, formerSlugs).create({
    data: { articleLocale: locale, slug, articleDocumentId: documentId, createdAt: new Date() },
  });
}

/** Deletes a former slug because an article uses it now. A slug must not redirect to itself. */
export async function deleteFormerSlug(
  strapi: Core.Strapi,
  { locale, slug }: { locale: string; slug: string },
): Promise<void> {
  await rowsOf(strapi, formerSlugs).deleteMany({ where: { articleLocale: locale, slug } });
}

/** Deletes every former slug of an article in one locale. */
export async function deleteFormerSlugs(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<void> {
  await rowsOf(strapi, formerSlugs).deleteMany({
    where: { articleDocumentId: documentId, articleLocale: locale },
  });
}
