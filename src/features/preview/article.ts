import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../../articles/permissions';
import { withFilesForEditors } from '../../articles/body-files';
import { ARTICLE } from '../../articles/uids';

const named = z.object({ name: z.string() }).nullish();

/**
 * What a preview shows, by paths in the schema: it shows all of it or nothing, so whoever asks for
 * one must be allowed to read each. What is derived from these is no field of its own.
 */
export const SHOWN_FIELDS: readonly string[] = [
  'title',
  'publicationDate',
  'lead',
  'summary.line1',
  'summary.line2',
  'summary.line3',
  'sections.heading',
  'sections.body',
  'cover',
  'author',
  'category',
  'tags',
];

/** As loosely as a draft may hold it. */
const shape = z.object({
  id: z.number(),
  title: z.string().nullish(),
  publicationDate: z.string().nullish(),
  lead: z.string().nullish(),
  readingMinutes: z.number().nullish(),
  summary: z
    .object({
      line1: z.string().nullish(),
      line2: z.string().nullish(),
      line3: z.string().nullish(),
    })
    .nullish(),
  sections: z
    .array(
      z.object({
        heading: z.string().nullish(),
        anchor: z.string().nullish(),
        body: z.unknown(),
      }),
    )
    .nullish(),
  cover: z
    .object({
      url: z.string(),
      alternativeText: z.string().nullish(),
      caption: z.string().nullish(),
    })
    .nullish(),
  author: named,
  category: named,
  tags: z.array(z.object({ name: z.string() })).nullish(),
});

/** An article as far as its preview shows it. */
export type PreviewedArticle = z.infer<typeof shape>;

/** An article as a draft or published; `null` where it is not there as that. */
export async function previewedArticle(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  status: 'draft' | 'published',
): Promise<PreviewedArticle | null> {
  const found: unknown = await strapi.documents(ARTICLE).findOne({
    documentId,
    locale,
    status,
    populate: ['summary', 'sections', 'cover', 'author', 'category', 'tags'],
  });
  return shape.nullable().parse(await withFilesForEditors(strapi, ARTICLE, found));
}
