import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { followChanges, onLocalCommit } from '../../platform/change-log';
import { registerActions } from './admin/permissions';
import { registerAdminRoutes } from './admin/routes';
import { captureContent } from './capture/content';
import { captureOtherEvents, type OtherEvents } from './capture/other-events';
import { Dispatcher } from './dispatch/dispatcher';
import { registerFormRules } from './form-rules';
import { prune } from './retention';
import { replaceRunner } from './runner';
import { ensureSecrets } from './secrets/secrets';
import { Sender } from './sending/sender';
import { webhookSettings } from './settings';
import { followSubscriptions } from './subscription-lifecycle';
import { allSubscriptions } from './subscriptions';

const PRUNE_MS = 60 * 60 * 1000;

/** What webhooks of one application hold in memory. */
interface Webhooks {
  sender: Sender;
  dispatcher: Dispatcher;
  otherEvents: OtherEvents;
  stops: (() => Promise<void> | void)[];
}

const running = new WeakMap<Core.Strapi, Webhooks>();

const defaultHeaders = z
  .object({ defaultHeaders: z.record(z.string(), z.string()).optional() })
  .catch({});

/**
 * Puts durable deliveries behind the webhooks of Settings → Webhooks. Call it in `register`, after
 * the change log and the write transaction.
 */
export async function registerWebhooks(strapi: Core.Strapi): Promise<void> {
  const settings = webhookSettings(strapi);
  const { defaultHeaders: headers = {} } = defaultHeaders.parse(
    strapi.config.get('server.webhooks', {}),
  );
  const sender = new Sender({ ...settings, defaultHeaders: headers });
  const dispatcher = new Dispatcher(strapi, settings, sender);
  await registerActions(strapi);
  replaceRunner(strapi, sender);
  registerFormRules(strapi, settings);
  captureContent(strapi);
  const otherEvents = captureOtherEvents(strapi, dispatcher.wake);
  registerAdminRoutes(strapi, settings, dispatcher.wake);
  running.set(strapi, { sender, dispatcher, otherEvents, stops: [] });
}

/** Starts to deliver, unless the settings say otherwise. Call it in `bootstrap`. */
export async function startWebhooks(strapi: Core.Strapi): Promise<void> {
  const settings = webhookSettings(strapi);
  const webhooks = webhooksOf(strapi);
  const { dispatcher, stops } = webhooks;
  followSubscriptions(strapi);
  await ensureSecrets(
    strapi,
    (await allSubscriptions(strapi)).map(({ id }) => id),
  );
  if (!settings.dispatch) return;
  stops.push(onLocalCommit(strapi, dispatcher.wake));
  const following = followChanges(strapi, { onChanges: dispatcher.wake, onGap: dispatcher.wake });
  stops.push(() => following.stop());
  stops.push(pruneHourly(strapi));
  await following.ready;
  dispatcher.start();
}

/** Ends what is under way within the grace period, and leaves the rest to others. */
export async function stopWebhooks(strapi: Core.Strapi): Promise<void> {
  const webhooks = running.get(strapi);
  if (webhooks === undefined) return;
  running.delete(strapi);
  await webhooks.otherEvents.settled();
  // Before the rest: its requests have the grace period, whatever is pruned or followed.
  await webhooks.dispatcher.stop();
  for (const stop of webhooks.stops) await stop();
  await webhooks.sender.close();
}

/**
 * Attempts everything that is due, and waits for it.
 *
 * @returns how many attempts were made
 */
export async function drainOnce(strapi: Core.Strapi): Promise<number> {
  const { otherEvents, dispatcher } = webhooksOf(strapi);
  await otherEvents.settled();
  return dispatcher.drainOnce();
}

/** Removes what has been kept for long enough, now. */
export const pruneWebhooks = (strapi: Core.Strapi): Promise<number> =>
  prune(strapi, webhookSettings(strapi));

function webhooksOf(strapi: Core.Strapi): Webhooks {
  const webhooks = running.get(strapi);
  if (webhooks === undefined) throw new Error('Webhooks have not been registered, or have ended.');
  return webhooks;
}

/** @returns a function that ends it */
function pruneHourly(strapi: Core.Strapi): () => Promise<void> {
  let pruning: Promise<void> = Promise.resolve();
  const run = () => {
    pruning = pruneWebhooks(strapi).then(
      (removed) => {
        if (removed > 0) strapi.log.info('Old webhook deliveries were removed.', { removed });
      },
      (error: unknown) => {
        strapi.log.error('Pruning webhook deliveries failed; it is tried again in an hour.', {
          error,
        });
      },
    );
  };
  const timer = setInterval(run, PRUNE_MS).unref();
  run();
  return async () => {
    clearInterval(timer);
    await pruning;
  };
}
