import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onDocumentWrites, type DocumentCall } from '../../../platform/database';
import { defaultLocale } from '../../../platform/locales';
import { publishedArticleReader, type ReadPublishedArticle } from '../../../articles/read';
import { enabledSubscriptions } from '../subscriptions';
import { entriesOf, type Entry } from './entries';

/** What is known of a document's writes in a transaction beyond what the change log says. */
interface Noted {
  /** Document Service methods by which it was written. */
  calls: Set<string>;
  /** What was there before it went, by locale. */
  before: Map<string | null, Entry>;
}

/** By transaction, then by document. */
const noted = new WeakMap<object, Map<string, Noted>>();

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

/** What is read before it happens, because afterwards nothing is left to tell of. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['delete', 'unpublish']);

/** Either may be what a transaction as a whole did: a delete in one language is an unpublish too. */
const TELL_OF_BEFORE = ['entry.delete', 'entry.unpublish'];

/** By transaction: one that takes a hundred articles away reads the permissions once. */
const articleReaders = new WeakMap<object, ReadPublishedArticle>();

/**
 * Notes by which methods documents are written, and what they were before a delete or an unpublish.
 * The change log tells what changed; a discarded draft is an update to it, and what was there before
 * is gone when it speaks.
 */
export function noteWrites(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const isContent = call.uid.startsWith('api::') || call.uid.startsWith('plugin::');
    if (!isContent) return next();
    return await strapi.db.transaction(async ({ trx }: { trx: object }) => {
      if (call.params.documentId !== undefined) await noteBefore(strapi, trx, call);
      const result = await next();
      const documentId = documentIn.safeParse(result).data?.documentId ?? call.params.documentId;
      if (documentId !== undefined) noteOf(trx, call.uid, documentId).calls.add(call.action);
      return result;
    });
  });
}

const documentIn = z.object({ documentId: z.string() });

/** What the current transaction has noted of a document. */
export function notedOf(
  trx: object,
  uid: string,
  documentId: string,
): { calls: ReadonlySet<string>; before: ReadonlyMap<string | null, Entry> } {
  return noted.get(trx)?.get(keyOf(uid, documentId)) ?? { calls: new Set(), before: new Map() };
}

function noteOf(trx: object, uid: string, documentId: string): Noted {
  const documents = noted.get(trx) ?? new Map<string, Noted>();
  noted.set(trx, documents);
  const key = keyOf(uid, documentId);
  const note = documents.get(key) ?? { calls: new Set(), before: new Map() };
  documents.set(key, note);
  return note;
}

async function noteBefore(
  strapi: Core.Strapi,
  trx: object,
  { uid, action, params }: DocumentCall,
): Promise<void> {
  const { documentId } = params;
  if (!TAKES_AWAY.has(action) || documentId === undefined) return;
  const subscriptions = await enabledSubscriptions(strapi);
  if (!subscriptions.some(({ events }) => TELL_OF_BEFORE.some((event) => events.has(event))))
    return;
  const readArticle = articleReaders.get(trx) ?? publishedArticleReader(strapi);
  articleReaders.set(trx, readArticle);
  const { before } = noteOf(trx, uid, documentId);
  for (const [locale, entry] of await entriesOf(
    strapi,
    readArticle,
    { uid, documentId },
    await scopeOf(strapi, params),
  )) {
    if (!before.has(locale)) before.set(locale, entry);
  }
}

/** The locales that a call means; `null` for all. */
async function scopeOf(
  strapi: Core.Strapi,
  { locale }: DocumentCall['params'],
): Promise<readonly string[] | null> {
  if (locale === '*') return null;
  if (Array.isArray(locale)) return locale;
  return [typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi)];
}
