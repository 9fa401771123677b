import { resolve } from 'node:path';
import { z } from 'zod';
import { adminToken } from './admin';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';
import { startReceiver, type Received, type Receiver } from './receiver';

/** The webhooks feature of the running application, not a second copy in Jest's sandbox. */
export const webhooks = (): typeof import('../../../src/features/webhooks') =>
  testHost.require(
    resolve(__dirname, '../../../dist/src/features/webhooks'),
  ) as typeof import('../../../src/features/webhooks');

/** Attempts every due delivery and waits for the results. */
export const drain = (app: TestApplication): Promise<number> => webhooks().drainOnce(app.strapi);

const saved = z.object({ data: z.looseObject({ id: z.coerce.number() }) });

interface SubscriptionInput {
  url: string;
  events?: string[];
  name?: string;
  headers?: Record<string, string>;
}

/** Saves a subscription as the form of Settings → Webhooks does. */
export async function saveSubscription(
  app: TestApplication,
  { url, events = ['entry.publish'], name = 'Site', headers = {} }: SubscriptionInput,
): Promise<Answer> {
  return app.post(
    '/admin/webhooks',
    { name, url, headers, events },
    { token: await adminToken(app) },
  );
}

/** @returns the id of a new subscription */
export async function subscribe(app: TestApplication, input: SubscriptionInput): Promise<number> {
  return saved.parse((await saveSubscription(app, input)).body).data.id;
}

/** Stores a subscription without the form's checks, as one from before these checks existed. */
export async function storeSubscription(
  app: TestApplication,
  { url, events = ['entry.publish'], name = 'Site', headers = {} }: SubscriptionInput,
): Promise<number> {
  const row: unknown = await app.strapi.db
    .query('strapi::webhook')
    .create({ data: { name, url, headers, events, enabled: true } });
  return z.object({ id: z.number() }).parse(row).id;
}

async function unsubscribeAll(app: TestApplication): Promise<void> {
  await app.strapi.db.query('strapi::webhook').deleteMany({});
}

/** Starts a receiver for a test file. Before each test it is cleared and subscriptions are deleted. */
export function useReceiver(app: TestApplication): { readonly it: Receiver } {
  let receiver: Receiver | undefined;
  const it = (): Receiver => {
    if (receiver === undefined) throw new Error('The receiver has not started.');
    return receiver;
  };
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  beforeEach(async () => {
    it().clear();
    await unsubscribeAll(app);
  });
  afterAll(() => it().close());
  return {
    get it() {
      return it();
    },
  };
}

/** The panel's requests about deliveries. */
export async function deliveriesApi(app: TestApplication) {
  const token = await adminToken(app);
  const base = '/threeline/webhooks';
  return {
    get: (path: string, query: Record<string, unknown> = {}) =>
      app.get(base + path, { token, query }),
    post: (path: string, body: object = {}) => app.post(base + path, body, { token }),
  };
}

export const eventsOf = (received: readonly Received[]): string[] =>
  received.map(({ body }) => String(body['event']));

/** Makes every waiting delivery due now. */
export async function letTimePass({ strapi }: TestApplication): Promise<void> {
  await strapi.db
    .connection('threeline_webhook_deliveries')
    .where({ state: 'waiting' })
    .update({ next_at: 0 });
}
