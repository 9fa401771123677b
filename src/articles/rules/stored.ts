import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { StoredArticle } from './derive';
import { PUBLISHED } from '../read/pure';
import { ARTICLE } from '../uids';

const fields = z.record(z.string(), z.unknown());
const columns = z.object({
  id: z.number(),
  locale: z.string(),
  title: z.string().nullish(),
  lead: z.string().nullable(),
  publicationDate: z.string().nullable(),
  firstPublicationDate: z.string().nullable(),
  firstPublicationInstant: z.coerce.date().nullable(),
});
const draft = columns.extend({
  summary: fields.nullable(),
  sections: z.array(fields),
  seo: fields.nullable(),
});
const dated = z
  .object({ publicationDate: z.string().nullable(), publishedAt: z.coerce.date() })
  .nullable();

/** The fields of a draft in one locale that the rules read. */
export type Draft = z.infer<typeof draft>;

/** The locales of a write: one, several, or `*` for all. */
type LocaleScope = string | readonly string[];

const inScope = (scope: LocaleScope) => {
  if (scope === '*') return {};
  return { locale: typeof scope === 'string' ? scope : { $in: [...scope] } };
};

/** The drafts of an article in the given locales, with their components. */
export async function draftsOf(
  strapi: Core.Strapi,
  documentId: string,
  scope: LocaleScope,
): Promise<Draft[]> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: Object.keys(columns.shape),
    where: { documentId, publishedAt: null, ...inScope(scope) },
    populate: { summary: true, sections: true, seo: true },
    orderBy: { locale: 'asc' },
  });
  return z.array(draft).parse(found);
}

/** The draft of an article in one locale, or `null`. */
export async function storedDraft(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<StoredArticle | null> {
  return (await draftsOf(strapi, documentId, locale))[0] ?? null;
}

/** The dates of the published version, or `null` if the article is not published. */
export async function publishedDates(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<z.infer<typeof dated>> {
  const found: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['publicationDate', 'publishedAt'],
    where: { documentId, locale, ...PUBLISHED },
  });
  return dated.parse(found);
}
