import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { articlesShowingFile } from '../../../articles/body-files';
import { cacheTagsOf } from '../../../platform/change-log';
import { addressesOf, fileForReaders } from '../../../platform/media';
import { subscribableEvents } from '../../../strapi';
import { enabledSubscriptions } from '../subscriptions';
import { ENTRY_EVENTS, audience } from './events';
import { storeMessages } from './store';
import { ARTICLE } from '../../../articles/uids';

const FILE = 'plugin::upload.file';
const media = z.object({
  media: z.looseObject({
    id: z.number().nullish(),
    documentId: z.string(),
    name: z.string().nullish(),
  }),
});

/** Waits for events that are being stored. */
export interface OtherEvents {
  idle(): Promise<void>;
}

/**
 * Stores messages of Strapi's other events: media, releases, review stages, and events of plugins. An
 * event inside of a transaction is stored after the commit. It is stored in no transaction, so that the
 * emitter does not wait. A crash at that moment loses the event; only content has the change log.
 *
 * @param onStored called when there is something new to deliver
 */
export function captureOtherEvents(strapi: Core.Strapi, onStored: () => void): OtherEvents {
  const pending = new Set<Promise<void>>();

  const record = AsyncResource.bind(async (event: string, info: unknown): Promise<void> => {
    try {
      const recipients = audience([event], await enabledSubscriptions(strapi)).get(event);
      if (recipients === undefined) return;
      const file = media.safeParse(info).data?.media;
      const documentId = file?.documentId ?? null;
      const tags = file === undefined ? [] : await tagsOfFile(strapi, file);
      const body = {
        // The event's own fields come first, so that they do not overwrite the standard ones.
        ...(typeof info === 'object' ? info : {}),
        ...(file !== undefined && { media: fileForReaders(file, addressesOf(strapi)) }),
        event,
        createdAt: new Date(),
        sequence: null,
        tags,
      };
      await storeMessages(strapi, [
        {
          event,
          uid: file === undefined ? null : FILE,
          documentId,
          locale: null,
          title: file?.name ?? null,
          sequence: null,
          body,
          subscriptions: recipients,
        },
      ]);
      onStored();
    } catch (error) {
      strapi.log.error('Storing an event for its webhooks failed.', { event, error });
    }
  });

  const subscriber = (event: string, info: unknown): void => {
    if (ENTRY_EVENTS.has(event)) return;
    if (!subscribableEvents(strapi).has(event)) return;
    const start = () => {
      const recording = record(event, info);
      pending.add(recording);
      void recording.then(() => pending.delete(recording));
    };
    if (strapi.db.inTransaction()) void afterCommit(strapi, start);
    else start();
  };
  strapi.eventHub.subscribe((event: string, ...args: unknown[]) => {
    subscriber(event, args[0]);
    return Promise.resolve();
  });
  return {
    async idle() {
      await Promise.all(pending);
    },
  };
}

/** What Strapi passes to the callback of a transaction. */
interface TransactionContext {
  trx: { isCompleted(): boolean };
  onCommit: (callback: () => void) => void;
}

/** Calls a function after the commit of the current transaction, or now if it has ended already. */
async function afterCommit(strapi: Core.Strapi, callback: () => void): Promise<void> {
  await strapi.db.transaction(({ trx, onCommit }: TransactionContext) => {
    if (trx.isCompleted()) callback();
    else onCommit(callback);
  });
}

/** The cache tags that a changed file makes stale. A cover or avatar has the tag of its file. */
async function tagsOfFile(
  strapi: Core.Strapi,
  { id, documentId }: z.infer<typeof media>['media'],
): Promise<string[]> {
  const articles = typeof id === 'number' ? await articlesShowingFile(strapi, id) : [];
  const stale = [
    { uid: FILE, documentId, published: true },
    ...articles.map((article) => ({ ...article, uid: ARTICLE })),
  ];
  return [...new Set(stale.flatMap((one) => cacheTagsOf(strapi, one)))];
}
