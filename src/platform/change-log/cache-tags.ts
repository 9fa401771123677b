import type { Core, Schema, UID } from '@strapi/strapi';
import type { Change } from './change';

/** The tag of every response. */
export const EVERYTHING = 'all';

/** Types that every response depends on: permissions and locales. */
const CONCERN_EVERYTHING: ReadonlySet<string> = new Set([
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
]);

/** The form of Strapi's ids. Code may set others, and a visitor may request any text. */
const DOCUMENT_ID = /^[\w-]{1,64}$/;

/**
 * The tag of responses that show a document, such as `article:k3…`. An id that a header cannot hold
 * gets the tag of its type.
 */
export function documentTag(strapi: Core.Strapi, uid: string, documentId: string): string {
  if (!DOCUMENT_ID.test(documentId)) return typeTag(strapi, uid);
  return `${namesOf(strapi, uid)?.singularName ?? uid}:${documentId}`;
}

/** The tag of responses that any document of the type may change, such as lists: `articles`. */
export function typeTag(strapi: Core.Strapi, uid: string): string {
  return namesOf(strapi, uid)?.pluralName ?? uid;
}

/**
 * The tags of the responses that a change makes stale. The response cache and CDNs purge by them.
 * A draft has none. A comment also changes the article that counts it, which has a change of its own.
 */
export function cacheTagsOf(
  strapi: Core.Strapi,
  { uid, documentId, published }: Pick<Change, 'uid' | 'documentId' | 'published'>,
): string[] {
  if (!published) return [];
  if (CONCERN_EVERYTHING.has(uid)) return [EVERYTHING];
  if (namesOf(strapi, uid) === undefined) return [];
  return [documentTag(strapi, uid, documentId), typeTag(strapi, uid)];
}

/** Uses `getModel`, because `strapi.contentTypes` copies every schema at each access. */
const namesOf = (strapi: Core.Strapi, uid: string) =>
  (strapi.getModel(uid as UID.ContentType) as Partial<Schema.ContentType> | undefined)?.info;
