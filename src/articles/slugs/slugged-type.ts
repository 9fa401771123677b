import type { Core, Schema, UID } from '@strapi/strapi';
import { z } from 'zod';
import { defaultLocale } from '../../platform/locales';

/** A content type of this application with a `slug` field. */
export interface SluggedType {
  uid: UID.ContentType;
  /** The field that the slug is generated from. */
  sourceField: string;
  localized: boolean;
  /** The slug for a source without usable characters, such as a title of emoji only. */
  fallback: string;
}

const withSlugField = z.object({
  attributes: z.object({ slug: z.object({ type: z.literal('uid'), targetField: z.string() }) }),
});
const localizedOption = z.object({ i18n: z.object({ localized: z.literal(true) }) });

/** The slug settings of a content type, or `null` if it has no slug. */
export function sluggedType(contentType: Schema.ContentType): SluggedType | null {
  const slugged = withSlugField.safeParse(contentType);
  if (!contentType.uid.startsWith('api::') || !slugged.success) return null;
  return {
    uid: contentType.uid,
    sourceField: slugged.data.attributes.slug.targetField,
    localized: localizedOption.safeParse(contentType.pluginOptions).success,
    fallback: contentType.info.singularName,
  };
}

/** The locale of a write, or `null` if the content type is not localized. */
export async function localeOf(
  strapi: Core.Strapi,
  type: SluggedType,
  locale: unknown,
): Promise<string | null> {
  if (!type.localized) return null;
  return typeof locale === 'string' && locale !== '' ? locale : defaultLocale(strapi);
}

/** A row of a document: a draft or a published version in one locale. */
export interface SluggedRow {
  id: number;
  locale: string | null;
  slug: string | null;
  source: string;
  published: boolean;
}

/** The rows of a document in all locales or in one. */
export async function rowsOfDocument(
  strapi: Core.Strapi,
  type: SluggedType,
  where: { documentId: string; locale?: string | null },
): Promise<SluggedRow[]> {
  const found: unknown = await strapi.db.query(type.uid).findMany({
    select: ['id', 'locale', 'slug', 'publishedAt', type.sourceField],
    where: { documentId: where.documentId, ...(where.locale ? { locale: where.locale } : {}) },
  });
  return z
    .array(storedRow)
    .parse(found)
    .map((row) => ({
      id: row.id,
      locale: row.locale ?? null,
      slug: row.slug ?? null,
      source: z.string().nullish().parse(row[type.sourceField]) ?? '',
      published: row.publishedAt !== null,
    }));
}

const storedRow = z.looseObject({
  id: z.number(),
  locale: z.string().nullish(),
  slug: z.string().nullish(),
  publishedAt: z.unknown(),
});
