import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';
import { publishedArticle } from '../../api/article/read/published-article';
import { populateAll } from './populate-all';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

/** What a delivery tells of a document. */
export type Entry = Record<string, unknown>;

const entry = z.record(z.string(), z.unknown());

/**
 * A document in one locale: published, an article as readers see it, anything else as Strapi's own
 * webhooks have it. Without private fields and passwords.
 *
 * @returns `null` where there is none
 */
export async function entryOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string | null,
  published: boolean,
): Promise<Entry | null> {
  const { hasDrafts, isLocalised } = traitsOf(strapi, uid);
  if (published && uid === ARTICLE && locale !== null) {
    return publishedArticle(strapi, documentId, locale);
  }
  const row: unknown = await strapi.db.query(uid).findOne({
    where: {
      documentId,
      ...(isLocalised && locale !== null ? { locale } : {}),
      ...(hasDrafts ? { publishedAt: published ? { $notNull: true } : null } : {}),
    },
    populate: populateAll(strapi, uid),
  });
  if (row === null) return null;
  const model = strapi.contentType(uid);
  return entry.parse(await strapi.contentAPI.sanitize.output(row, model));
}

const places = z.array(z.object({ locale: z.string().nullish(), publishedAt: z.unknown() }));

/**
 * A document as it is now in each of its locales: the published version where there is one, else the
 * draft.
 *
 * @param scope the locales to look in, `null` for all
 */
export async function entriesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  scope: readonly string[] | null,
): Promise<Map<string | null, Entry>> {
  const { hasDrafts, isLocalised } = traitsOf(strapi, uid);
  const found: unknown = await strapi.db.query(uid).findMany({
    select: ['id', ...(isLocalised ? ['locale'] : []), ...(hasDrafts ? ['publishedAt'] : [])],
    where: {
      documentId,
      ...(isLocalised && scope !== null ? { locale: { $in: [...scope] } } : {}),
    },
  });
  const published = new Map<string | null, boolean>();
  for (const { locale = null, publishedAt } of places.parse(found)) {
    const isPublished = !hasDrafts || (publishedAt !== null && publishedAt !== undefined);
    published.set(locale, (published.get(locale) ?? false) || isPublished);
  }
  const entries = new Map<string | null, Entry>();
  for (const [locale, isPublished] of published) {
    const one = await entryOf(strapi, uid, documentId, locale, isPublished);
    if (one !== null) entries.set(locale, one);
  }
  return entries;
}

function traitsOf(strapi: Core.Strapi, uid: UID.ContentType) {
  const model = strapi.contentType(uid);
  return {
    hasDrafts: contentTypes.hasDraftAndPublish(model),
    isLocalised: 'locale' in model.attributes,
  };
}
