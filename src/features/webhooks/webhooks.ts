import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { followChanges, onLocalCommit } from '../../platform/change-log';
import { registerWebhookActions } from './admin/permissions';
import { registerAdminRoutes } from './admin/routes';
import { captureContent } from './capture/content';
import { captureOtherEvents, type OtherEvents } from './capture/other-events';
import { registerDestinations, type DestinationInput } from './destinations';
import { Dispatcher } from './dispatch/dispatcher';
import { registerFormValidation } from './form-validation';
import { AttemptCounts, declareWebhookMetrics } from './metrics';
import { prune } from './prune';
import { ensureSecrets } from './secrets/secrets';
import { Sender } from './sending/sender';
import { webhookSettings } from './settings';
import { registerSubscriptionHooks } from './subscription-hooks';
import { registerTestButton } from './test-button';
import { allSubscriptions } from './subscriptions';

const PRUNE_MS = 60 * 60 * 1000;

/** The in-memory state of one application's webhooks. */
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
 * Replaces Strapi's in-memory delivery of webhooks by durable deliveries. Call it in `register`, after the
 * change log and the write transaction. `delivery-states.ts` describes how a delivery proceeds.
 *
 * @param destinations receivers of other features, whose messages `storeForDestinations` stores
 */
export async function registerWebhooks(
  strapi: Core.Strapi,
  destinations: readonly DestinationInput[],
): Promise<void> {
  const settings = webhookSettings(strapi);
  registerDestinations(strapi, destinations);
  const { defaultHeaders: headers = {} } = defaultHeaders.parse(
    strapi.config.get('server.webhooks', {}),
  );
  const sender = new Sender({ ...settings, defaultHeaders: headers });
  const attempts = new AttemptCounts();
  const dispatcher = new Dispatcher(strapi, settings, sender, attempts);
  declareWebhookMetrics(strapi, attempts);
  await registerWebhookActions(strapi);
  registerTestButton(strapi, sender);
  registerFormValidation(strapi, settings);
  captureContent(strapi);
  const otherEvents = captureOtherEvents(strapi, dispatcher.wake);
  registerAdminRoutes(strapi, settings, dispatcher.wake);
  running.set(strapi, { sender, dispatcher, otherEvents, stops: [] });
}

/** Starts the dispatcher, unless the settings disable it. Call it in `bootstrap`. */
export async function startWebhooks(strapi: Core.Strapi): Promise<void> {
  const settings = webhookSettings(strapi);
  const webhooks = webhooksOf(strapi);
  const { dispatcher, stops } = webhooks;
  registerSubscriptionHooks(strapi);
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

/** Stops the dispatcher within the grace period. Other instances attempt the rest. */
export async function stopWebhooks(strapi: Core.Strapi): Promise<void> {
  const webhooks = running.get(strapi);
  if (webhooks === undefined) return;
  running.delete(strapi);
  await webhooks.otherEvents.idle();
  // First, so that its requests get the whole grace period.
  await webhooks.dispatcher.stop();
  for (const stop of webhooks.stops) await stop();
  await webhooks.sender.close();
}

/**
 * Attempts everything that is due, and waits for the results. For tests.
 *
 * @returns the number of attempts
 */
export async function drainOnce(strapi: Core.Strapi): Promise<number> {
  const { otherEvents, dispatcher } = webhooksOf(strapi);
  await otherEvents.idle();
  return dispatcher.drainOnce();
}

/** Deletes old deliveries now. Returns their number. */
export const pruneWebhooks = (strapi: Core.Strapi): Promise<number> =>
  prune(strapi, webhookSettings(strapi));

function webhooksOf(strapi: Core.Strapi): Webhooks {
  const webhooks = running.get(strapi);
  if (webhooks === undefined) throw new Error('Webhooks are not registered or were stopped.');
  return webhooks;
}

/** @returns a function that stops pruning */
function pruneHourly(strapi: Core.Strapi): () => Promise<void> {
  let pruning: Promise<void> = Promise.resolve();
  const run = () => {
    pruning = pruneWebhooks(strapi).then(
      (deleted) => {
        if (deleted > 0) strapi.log.info('Old webhook deliveries deleted.', { deleted });
      },
      (error: unknown) => {
        strapi.log.error('Pruning webhook deliveries failed; retrying in an hour.', {
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
