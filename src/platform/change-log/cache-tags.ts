import type { Core, Schema, UID } from '@strapi/strapi';
import type { Change } from './change';

/** On every answer. */
export const EVERYTHING = 'all';

/** What decides over all answers: who may read, and which languages there are. */
const CONCERN_EVERYTHING: ReadonlySet<string> = new Set([
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
]);

/** As Strapi makes them. Code may give others, and a visitor may ask for anything. */
const DOCUMENT_ID = /^[\w-]{1,64}$/;

/**
 * On the answers that show a document: `article:k3…`. An id that could not stand in a header is as
 * good as any of its type.
 */
export function documentTag(strapi: Core.Strapi, uid: string, documentId: string): string {
  if (!DOCUMENT_ID.test(documentId)) return typeTag(strapi, uid);
  return `${namesOf(strapi, uid)?.singularName ?? uid}:${documentId}`;
}

/** On the answers that any document of the type may change, such as lists: `articles`. */
export function typeTag(strapi: Core.Strapi, uid: string): string {
  return namesOf(strapi, uid)?.pluralName ?? uid;
}

/**
 * The tags of the answers that a change makes stale: what the cache, and a CDN, purge by. None for
 * a draft. A comment changes the article that counts it as well, which is a change of its own.
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

/** By `getModel`: `strapi.contentTypes` copies every schema each time it is asked. */
const namesOf = (strapi: Core.Strapi, uid: string) =>
  (strapi.getModel(uid as UID.ContentType) as Partial<Schema.ContentType> | undefined)?.info;
