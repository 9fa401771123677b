import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../../articles/permissions';
import { populateFor } from '../../articles/read';
import { withFilesForEditors } from '../../articles/body-files';
import { inArticleLanguages } from '../../articles/translations';
import { ARTICLE } from '../../articles/uids';

const named = z.object({ name: z.string() }).nullish();

/**
 * The fields that a preview shows, as paths in the schema. A preview shows all of them or nothing, so its
 * user must be allowed to read each. Derived fields are not listed.
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

/** A draft may lack any of its fields. */
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

/** The part of an article that its preview shows. */
export type PreviewedArticle = z.infer<typeof shape>;

/** Reads the draft or the published version of an article. Returns `null` if it does not exist. */
export async function previewedArticle(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  status: 'draft' | 'published',
): Promise<PreviewedArticle | null> {
  const found = await strapi.documents(ARTICLE).findOne({
    documentId,
    locale,
    status,
    populate: populateFor('whole'),
  });
  const [article = null] = found === null ? [] : await inArticleLanguages(strapi, [found]);
  return shape.nullable().parse(await withFilesForEditors(strapi, ARTICLE, article));
}
