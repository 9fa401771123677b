import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onDocumentWrites, type DocumentCall } from '../../../platform/database';
import { defaultLocale } from '../../../platform/locales';
import { publishedArticleReader, type ReadPublishedArticle } from '../../../articles/read';
import { enabledSubscriptions } from '../subscriptions';
import { entriesOf, type Entry } from './entries';

/** What the change log does not contain about the writes of a document in a transaction. */
interface Observed {
  /** The Document Service methods that wrote it. */
  calls: Set<string>;
  /** The document before a delete or unpublish, by locale. */
  before: Map<string | null, Entry>;
}

/** By transaction, then by document. */
const observed = new WeakMap<object, Map<string, Observed>>();

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

/** Methods whose document must be read before the call, because it is gone afterwards. */
const REMOVING: ReadonlySet<string> = new Set(['delete', 'unpublish']);

/** A delete in one locale can also be an unpublish, so both events need the earlier document. */
const NEEDS_BEFORE = ['entry.delete', 'entry.unpublish'];

/** By transaction, so that a transaction that removes many articles reads the permissions once. */
const articleReaders = new WeakMap<object, ReadPublishedArticle>();

/**
 * Observes which Document Service methods write documents, and reads documents before a delete or an
 * unpublish. The change log does not suffice: it calls a discarded draft an update, and its listeners
 * run when the earlier document is gone.
 */
export function observeDocumentCalls(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const isContent = call.uid.startsWith('api::') || call.uid.startsWith('plugin::');
    if (!isContent) return next();
    return await strapi.db.transaction(async ({ trx }: { trx: object }) => {
      if (call.params.documentId !== undefined) await readBefore(strapi, trx, call);
      const result = await next();
      const documentId = documentIn.safeParse(result).data?.documentId ?? call.params.documentId;
      if (documentId !== undefined) observationOf(trx, call.uid, documentId).calls.add(call.action);
      return result;
    });
  });
}

const documentIn = z.object({ documentId: z.string() });

/** Returns what was observed of a document in a transaction. */
export function observedOf(
  trx: object,
  uid: string,
  documentId: string,
): { calls: ReadonlySet<string>; before: ReadonlyMap<string | null, Entry> } {
  return observed.get(trx)?.get(keyOf(uid, documentId)) ?? { calls: new Set(), before: new Map() };
}

function observationOf(trx: object, uid: string, documentId: string): Observed {
  const documents = observed.get(trx) ?? new Map<string, Observed>();
  observed.set(trx, documents);
  const key = keyOf(uid, documentId);
  const observation = documents.get(key) ?? { calls: new Set(), before: new Map() };
  documents.set(key, observation);
  return observation;
}

async function readBefore(
  strapi: Core.Strapi,
  trx: object,
  { uid, action, params }: DocumentCall,
): Promise<void> {
  const { documentId } = params;
  if (!REMOVING.has(action) || documentId === undefined) return;
  const subscriptions = await enabledSubscriptions(strapi);
  if (!subscriptions.some(({ events }) => NEEDS_BEFORE.some((event) => events.has(event)))) return;
  const readArticle = articleReaders.get(trx) ?? publishedArticleReader(strapi);
  articleReaders.set(trx, readArticle);
  const { before } = observationOf(trx, uid, documentId);
  for (const [locale, entry] of await entriesOf(
    strapi,
    readArticle,
    { uid, documentId },
    await scopeOf(strapi, params),
  )) {
    if (!before.has(locale)) before.set(locale, entry);
  }
}

/** The locales that a call affects, `null` for all. */
async function scopeOf(
  strapi: Core.Strapi,
  { locale }: DocumentCall['params'],
): Promise<readonly string[] | null> {
  if (locale === '*') return null;
  if (Array.isArray(locale)) return locale;
  return [typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi)];
}
