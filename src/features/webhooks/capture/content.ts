import type { Core, UID } from '@strapi/strapi';
import { beforeCommit, cacheTagsOf, type Change } from '../../../platform/change-log';
import { publishedArticleReader, type ReadPublishedArticle } from '../../../articles/read';
import { enabledSubscriptions, type Subscription } from '../subscriptions';
import { entryOf, type Entry } from './entries';
import { audience, eventsOf } from './events';
import { storeMessages, type Message } from './store';
import { observeDocumentCalls, observedOf } from './document-calls';

/** Messages made up at a time, so that a large transaction does not hold all bodies in memory. */
const BATCH = 50;

/**
 * Records a delivery of each change to each subscription that listens to it, in the transaction of
 * the change.
 */
export function captureContent(strapi: Core.Strapi): void {
  observeDocumentCalls(strapi);
  beforeCommit(strapi, async (changes) => {
    await strapi.db.transaction(async ({ trx }: { trx: object }) => {
      const carried = changes.filter((change) => isCarried(strapi, trx, change));
      if (carried.length === 0) return;
      const subscriptions = await enabledSubscriptions(strapi);
      if (subscriptions.length === 0) return;
      const readArticle = publishedArticleReader(strapi);
      for (let start = 0; start < carried.length; start += BATCH) {
        const messages: Message[] = [];
        for (const change of carried.slice(start, start + BATCH)) {
          const told = await messagesOf(strapi, trx, change, { subscriptions, readArticle });
          for (const message of told) messages.push(message);
        }
        await storeMessages(strapi, messages);
      }
    });
  });
}

/**
 * Content of our own by whatever path it is written. That of plugins, such as users, only where it
 * is written by the Document Service: Strapi has no event of its other writes.
 */
function isCarried(strapi: Core.Strapi, trx: object, { uid, documentId }: Change): boolean {
  if ((strapi.getModel(uid as UID.ContentType) as object | undefined) === undefined) return false;
  return uid.startsWith('api::') || observedOf(trx, uid, documentId).calls.size > 0;
}

async function messagesOf(
  strapi: Core.Strapi,
  trx: object,
  change: Change,
  {
    subscriptions,
    readArticle,
  }: { subscriptions: readonly Subscription[]; readArticle: ReadPublishedArticle },
): Promise<Message[]> {
  const { documentId, locale, sequence, at } = change;
  const uid = change.uid as UID.ContentType;
  const noted = observedOf(trx, uid, documentId);
  const told = audience(eventsOf(change, noted.calls), subscriptions);
  if (told.size === 0) return [];
  const entry = await entryNow(strapi, readArticle, change, noted.before.get(locale));
  const model = strapi.contentType(uid).info.singularName;
  const tags = cacheTagsOf(strapi, change);
  return [...told].map(([event, ids]) => ({
    event,
    uid,
    documentId,
    locale,
    title: titleOf(entry),
    sequence,
    body: { event, createdAt: at, model, uid, sequence, tags, entry },
    subscriptions: ids,
  }));
}

/** What a change left behind, or what it took away. */
async function entryNow(
  strapi: Core.Strapi,
  readArticle: ReadPublishedArticle,
  { uid, documentId, locale, action, published }: Change,
  before: Entry | undefined,
): Promise<Entry> {
  // What code took away past the Document Service can only be named: the draft that an unpublish
  // leaves is not for readers.
  const name = { documentId, locale };
  if (action === 'delete' || action === 'unpublish') return before ?? name;
  const wanted = { uid: uid as UID.ContentType, documentId, locale, published };
  return (await entryOf(strapi, readArticle, wanted)) ?? name;
}

function titleOf({ title, name }: Entry): string | null {
  const found = [title, name].find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
}
