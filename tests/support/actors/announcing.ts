import { resolve } from 'node:path';
import type { TestApplication } from '../app/application';
import type { Received, Receiver } from './receiver';
import { drain } from './webhooks';

type Syndication = typeof import('../../../src/features/syndication');

/** Two search engines and a hub, by their paths at a receiver. */
export const ENGINES = ['/naver', '/common'];
export const HUB = '/hub';

/** The settings that announce changes to a receiver. */
export const announcingTo = ({ url }: Receiver): Record<string, string> => ({
  INDEXNOW_KEY: 'test-key-of-the-site',
  INDEXNOW_ENDPOINTS: ENGINES.map((path) => url + path).join(', '),
  WEBSUB_HUB: url + HUB,
});

/** Announces all changes, and waits for the results. */
export async function announce(app: TestApplication): Promise<void> {
  const { drainOnce } = testHost.require(
    resolve(__dirname, '../../../dist/src/features/syndication'),
  ) as Syndication;
  await drainOnce(app.strapi);
  await drain(app);
}

/** The addresses that a receiver was told at a path, in the order of the requests. */
export const toldAt = ({ received }: Receiver, path: string): string[][] =>
  received.flatMap((one) => (one.path === path ? [addressesOf(one)] : []));

const addressesOf = ({ body }: Received): string[] =>
  [body['urlList'] ?? body['hub.url']].flat().map(String);
