import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';
import type { ReadPublishedArticle } from '../../../articles/read';
import { populateAll } from './populate-all';
import { ARTICLE } from '../../../articles/uids';

/** The `entry` of a webhook's body. */
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
 * Reads a document in one locale. A published article has the shape that readers get. Every other
 * document has the shape of Strapi's own webhooks, without private fields and passwords.
 *
 * @returns `null` if the document does not exist
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
    // Documents without drafts, such as comments, count as published: their drafts of relations stay out.
    populate: populateAll(strapi, uid, published || !hasDrafts),
  });
  if (row === null) return null;
  const model = strapi.contentType(uid);
  return entry.parse(await strapi.contentAPI.sanitize.output(row, model));
}

// Types without locales or drafts lack these columns.
const places = z.array(
  z.object({ locale: z.string().nullish(), publishedAt: z.unknown().optional() }),
);

/**
 * Reads a document in each of its locales: the published version if there is one, else the draft.
 *
 * @param scope the locales to read, `null` for all
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
    // Every type has an attribute `locale`, so only the options tell.
    isLocalised: localised.safeParse(model.pluginOptions).success,
  };
}
