import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { articlesShowingFile } from '../../../articles/body-files';
import { cacheTagsOf } from '../../../platform/change-log';
import { absoluteFile, addressesOf } from '../../../platform/media';
import { enabledSubscriptions } from '../subscriptions';
import { ENTRY_EVENTS, audience } from './events';
import { storeMessages } from './store';
import { ARTICLE } from '../../../articles/uids';

/** What of Strapi's store of webhooks is read: the events that can be chosen in its form. */
interface WebhookStore {
  allowedEvents: ReadonlyMap<string, string>;
}

const FILE = 'plugin::upload.file';
const media = z.object({
  media: z.looseObject({
    id: z.number().nullish(),
    documentId: z.string(),
    name: z.string().nullish(),
  }),
});

/** The recording of events that is under way, to be waited for. */
export interface OtherEvents {
  settled(): Promise<void>;
}

/**
 * Records Strapi's events that are not of content (media, releases, stages of a review, and what
 * plugins add) as they are emitted, and those of a transaction once it is committed. Outside of any
 * transaction: whoever emits one does not wait for it.
 *
 * @param onStored called when there is something new to deliver
 */
export function captureOtherEvents(strapi: Core.Strapi, onStored: () => void): OtherEvents {
  const store = strapi.get<WebhookStore>('webhookStore');
  const pending = new Set<Promise<void>>();

  const record = AsyncResource.bind(async (event: string, info: unknown): Promise<void> => {
    try {
      const told = audience([event], await enabledSubscriptions(strapi)).get(event);
      if (told === undefined) return;
      const file = media.safeParse(info).data?.media;
      const documentId = file?.documentId ?? null;
      const tags = file === undefined ? [] : await tagsOfFile(strapi, file);
      const body = {
        // First, so that no event's own fields take the place of ours.
        ...(typeof info === 'object' ? info : {}),
        ...(file !== undefined && { media: absoluteFile(file, addressesOf(strapi)) }),
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
          subscriptions: told,
        },
      ]);
      onStored();
    } catch (error) {
      strapi.log.error('An event could not be recorded for its webhooks.', { event, error });
    }
  });

  const subscriber = (event: string, info: unknown): void => {
    if (ENTRY_EVENTS.has(event)) return;
    if (![...store.allowedEvents.values()].includes(event)) return;
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
    async settled() {
      await Promise.all(pending);
    },
  };
}

/** What Strapi hands to the callback of a transaction. */
interface Running {
  trx: { isCompleted(): boolean };
  onCommit: (then: () => void) => void;
}

/** Calls a function after the COMMIT of the current transaction, or now where it is over already. */
async function afterCommit(strapi: Core.Strapi, then: () => void): Promise<void> {
  await strapi.db.transaction(({ trx, onCommit }: Running) => {
    if (trx.isCompleted()) then();
    else onCommit(then);
  });
}

/** What a change of a file makes stale: what shows it as a cover or avatar has the tag of the file. */
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
