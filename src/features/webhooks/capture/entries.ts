import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';
import type { ReadPublishedArticle } from '../../../articles/read';
import { populateAll } from './populate-all';
import { ARTICLE } from '../../../articles/uids';

/** What a delivery tells of a document. */
export type Entry = Record<string, unknown>;

const entry = z.record(z.string(), z.unknown());

/** A version of a document. */
interface Wanted {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  published: boolean;
}

/**
 * A document in one locale: published, an article as readers see it, anything else as Strapi's own
 * webhooks have it. Without private fields and passwords.
 *
 * @returns `null` where there is none
 */
export async function entryOf(
  strapi: Core.Strapi,
  readArticle: ReadPublishedArticle,
  { uid, documentId, locale, published }: Wanted,
): Promise<Entry | null> {
  const { hasDrafts, isLocalised } = traitsOf(strapi, uid);
  if (published && uid === ARTICLE && locale !== null) {
    return readArticle(documentId, locale);
  }
  const row: unknown = await strapi.db.query(uid).findOne({
    where: {
      documentId,
      ...(isLocalised && locale !== null ? { locale } : {}),
      ...(hasDrafts ? { publishedAt: published ? { $notNull: true } : null } : {}),
    },
    // Of a type without drafts, such as a comment, only published documents are told.
    populate: populateAll(strapi, uid, published || !hasDrafts),
  });
  if (row === null) return null;
  const model = strapi.contentType(uid);
  return entry.parse(await strapi.contentAPI.sanitize.output(row, model));
}

// Types without languages or drafts have no such columns.
const places = z.array(
  z.object({ locale: z.string().nullish(), publishedAt: z.unknown().optional() }),
);

/**
 * A document as it is now in each of its locales: the published version where there is one, else the
 * draft.
 *
 * @param scope the locales to look in, `null` for all
 */
export async function entriesOf(
  strapi: Core.Strapi,
  readArticle: ReadPublishedArticle,
  { uid, documentId }: Pick<Wanted, 'uid' | 'documentId'>,
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
    const one = await entryOf(strapi, readArticle, {
      uid,
      documentId,
      locale,
      published: isPublished,
    });
    if (one !== null) entries.set(locale, one);
  }
  return entries;
}

const localised = z.object({ i18n: z.object({ localized: z.literal(true) }) });

function traitsOf(strapi: Core.Strapi, uid: UID.ContentType) {
  const model = strapi.contentType(uid);
  return {
    hasDrafts: contentTypes.hasDraftAndPublish(model),
    // Every type has an attribute `locale`, which says nothing.
    isLocalised: localised.safeParse(model.pluginOptions).success,
  };
}
