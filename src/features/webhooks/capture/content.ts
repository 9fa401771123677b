import type { Core, UID } from '@strapi/strapi';
import {
  cacheTagsOf,
  readAhead,
  type Change,
  type UnloggedChange,
  writeInCommitOrder,
} from '../../../platform/change-log';
import { publishedArticleReader, type ReadPublishedArticle } from '../../../articles/read';
import { isPostgres } from '../clock';
import { enabledSubscriptions, type Subscription } from '../subscriptions';
import { entryOf, type Entry } from './entries';
import { audience, eventsOf } from './events';
import { storeMessages, type Message } from './store';
import { observeDocumentCalls, observedOf } from './document-calls';
import { ARTICLE } from '../../../articles/uids';
import { isTokenType } from '../../../strapi';

/** Messages in memory at a time, so that a large transaction does not hold all bodies. */
const BATCH = 50;

/**
 * Stores a delivery of each change to each subscription that listens to it, in the transaction of the
 * change.
 *
 * On PostgreSQL the articles are read before the transaction holds the log's lock, so that other
 * commits do not wait for these reads. A message must show every change with a lower sequence. An
 * article is therefore read again, under the lock, where another transaction has committed a change
 * that it may show.
 */
export function captureContent(strapi: Core.Strapi): void {
  observeDocumentCalls(strapi);
  writeInCommitOrder(strapi, async (changes) => {
    return await strapi.db.transaction(async ({ trx }: { trx: object }) => {
      const isCaptured = (change: UnloggedChange) => hasEvents(strapi, trx, change);
      if (!changes.some(isCaptured)) return null;
      const subscriptions = await enabledSubscriptions(strapi);
      if (subscriptions.length === 0) return null;
      const ahead = await readArticlesAhead({ strapi, trx, subscriptions }, changes);
      return async (logged: readonly Change[]) => {
        const entries = await ahead(logged);
        // A subscription that was saved while this waited for the lock receives the change.
        const capture = { strapi, trx, subscriptions: await enabledSubscriptions(strapi) };
        await storeChanges(capture, logged.filter(isCaptured), entries);
      };
    });
  });
}

/** The state of the capture in one transaction. */
interface Capture {
  strapi: Core.Strapi;
  trx: object;
  subscriptions: readonly Subscription[];
}

const keyOf = ({ documentId, locale }: UnloggedChange) => `${documentId} ${String(locale)}`;

/** Entries that were read ahead, by document and locale. */
type Entries = ReadonlyMap<string, Entry>;
const NO_ENTRIES: Entries = new Map();

/** @returns a function that tells, under the lock of the log, which entries are still current */
async function readArticlesAhead(
  capture: Capture,
  changes: readonly UnloggedChange[],
): Promise<(logged: readonly Change[]) => Promise<Entries>> {
  const { strapi } = capture;
  const articles = changes.filter(
    (change) => change.uid === ARTICLE && audienceOf(capture, change).size > 0,
  );
  // One connection serves an SQLite database: no other transaction waits for the lock.
  const isWorthIt = isPostgres(strapi) && articles.length > 0 && articles.length <= BATCH;
  if (!isWorthIt) return () => Promise.resolve(NO_ENTRIES);
  const changedSince = await readAhead(strapi);
  const readArticle = publishedArticleReader(strapi);
  const entries = new Map<string, Entry>();
  const documents = new Set(articles.map(({ documentId }) => documentId));
  for (const change of articles) {
    entries.set(keyOf(change), await entryNow(capture, readArticle, change));
  }
  return async (logged) => {
    // An article shows no other article.
    const concerns = ({ uid, documentId }: Change) => uid !== ARTICLE || documents.has(documentId);
    return (await changedSince(logged, concerns)) ? NO_ENTRIES : entries;
  };
}

async function storeChanges(
  capture: Capture,
  changes: readonly Change[],
  entries: Entries,
): Promise<void> {
  const { strapi } = capture;
  const readArticle = publishedArticleReader(strapi);
  for (let start = 0; start < changes.length; start += BATCH) {
    const messages: Message[] = [];
    for (const change of changes.slice(start, start + BATCH)) {
      const audience = audienceOf(capture, change);
      if (audience.size === 0) continue;
      const ahead = change.uid === ARTICLE ? entries.get(keyOf(change)) : undefined;
      const entry = ahead ?? (await entryNow(capture, readArticle, change));
      for (const [event, ids] of audience) {
        messages.push(messageOf(strapi, change, { event, entry, subscriptions: ids }));
      }
    }
    if (messages.length > 0) await storeMessages(strapi, messages);
  }
}

/**
 * Whether a change has events: every write of this application's content, and writes of plugin content,
 * such as users, by the Document Service. Strapi emits no event for other writes of plugins.
 */
function hasEvents(strapi: Core.Strapi, trx: object, { uid, documentId }: UnloggedChange): boolean {
  // A token is no content, and its entry holds a secret.
  if (isTokenType(uid)) return false;
  if ((strapi.getModel(uid as UID.ContentType) as object | undefined) === undefined) return false;
  return uid.startsWith('api::') || observedOf(trx, uid, documentId).calls.size > 0;
}

/** The subscriptions that receive a change, by event. */
function audienceOf(
  { trx, subscriptions }: Capture,
  change: UnloggedChange,
): ReturnType<typeof audience> {
  const { calls } = observedOf(trx, change.uid, change.documentId);
  return audience(eventsOf(change, calls), subscriptions);
}

function messageOf(
  strapi: Core.Strapi,
  change: Change,
  { event, entry, subscriptions }: { event: string; entry: Entry; subscriptions: number[] },
): Message {
  const { documentId, locale, sequence, at: createdAt } = change;
  const uid = change.uid as UID.ContentType;
  const model = strapi.contentType(uid).info.singularName;
  const tags = cacheTagsOf(strapi, change);
  return {
    event,
    uid,
    documentId,
    locale,
    title: titleOf(entry),
    sequence,
    body: { event, createdAt, model, uid, sequence, tags, entry },
    subscriptions,
  };
}

/** The document after a change, or before it if the change removed it. */
async function entryNow(
  { strapi, trx }: Capture,
  readArticle: ReadPublishedArticle,
  { uid, documentId, locale, action, published }: UnloggedChange,
): Promise<Entry> {
  // A write that bypassed the Document Service leaves nothing to read. The draft that remains after an
  // unpublish is not for readers, so only the name is sent.
  const name = { documentId, locale };
  if (action === 'delete' || action === 'unpublish') {
    return observedOf(trx, uid, documentId).before.get(locale) ?? name;
  }
  const wanted = { uid: uid as UID.ContentType, documentId, locale, published };
  return (await entryOf(strapi, readArticle, wanted)) ?? name;
}

function titleOf({ title, name }: Entry): string | null {
  const found = [title, name].find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
}
