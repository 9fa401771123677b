import type { Core, UID } from '@strapi/strapi';

/** One committed write to content, as far as delivery reads it; see the change log. */
export interface Change {
  uid: string;
  documentId: string;
  /** Documents that are shown differently now, such as the article that a comment is about. */
  related?: readonly { uid: string; documentId: string }[];
}

/** On every answer. */
export const EVERYTHING = 'all';

/** On the answers that count the comments of given articles. */
export const COUNTS_COMMENTS = 'discussions';

const ARTICLE = 'api::article.article';
const COMMENT = 'api::comment.comment';

/** What decides over all answers: who may read, and which languages there are. */
const CONCERN_EVERYTHING: ReadonlySet<string> = new Set([
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
]);

/** On the answers that show a document: `article:k3…`. */
export function documentTag(strapi: Core.Strapi, uid: string, documentId: string): string {
  return `${namesOf(strapi, uid)?.singularName ?? uid}:${documentId}`;
}

/** On the answers that any document of the type may change, such as lists: `articles`. */
export function typeTag(strapi: Core.Strapi, uid: string): string {
  return namesOf(strapi, uid)?.pluralName ?? uid;
}

/** On the answers that count the comments of one article. */
export const commentsTag = (articleDocumentId: string): string => `comments:${articleDocumentId}`;

/** The tags of the answers that a change makes stale: what a CDN purges by. */
export function tagsOfChange(strapi: Core.Strapi, change: Change): string[] {
  const { uid, documentId, related = [] } = change;
  if (CONCERN_EVERYTHING.has(uid)) return [EVERYTHING];
  if (namesOf(strapi, uid) === undefined) return [];
  const own = [documentTag(strapi, uid, documentId), typeTag(strapi, uid)];
  if (uid !== COMMENT) return own;
  const articles = related.filter((document) => document.uid === ARTICLE);
  // Not knowing whose comment it was, every count may have changed.
  if (articles.length === 0) return [...own, COUNTS_COMMENTS];
  return [...own, ...articles.map((article) => commentsTag(article.documentId))];
}

function namesOf({ contentTypes }: Core.Strapi, uid: string) {
  return Object.hasOwn(contentTypes, uid) ? contentTypes[uid as UID.ContentType].info : undefined;
}
