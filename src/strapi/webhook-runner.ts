import type { Core } from '@strapi/strapi';
import { z } from 'zod';

interface WebhookRunner {
  createListener(event: string): void;
  deleteListener(event: string): void;
  run(webhook: unknown, event: string, info?: object): Promise<TestResult>;
}

/** A subscription as the runner gets it. */
export interface TestedWebhook {
  id: number;
  url: string;
  headers?: unknown;
}

/** What the panel shows after a test. */
export interface TestResult {
  statusCode: number;
  message?: string;
}

const webhook = z.object({ id: z.coerce.number(), url: z.string(), headers: z.unknown() });

/**
 * Stops Strapi's in-memory delivery of webhooks, and replaces what the test button sends.
 *
 * The runner listens to an event by `createListener` whenever a subscription loads or changes, and
 * sends by `run`. The controller of the test button calls `run` as well. `createListener` and
 * `deleteListener` are replaced together, because the second one looks for listeners of the first.
 * Call it in `register`, before Strapi loads the subscriptions.
 *
 * Relies on `@strapi/core/dist/services/webhook-runner.js`, `@strapi/core/dist/providers/webhooks.js` and
 * `@strapi/admin/dist/server/server/src/controllers/webhooks.js`.
 */
export function replaceWebhookRunner(
  strapi: Core.Strapi,
  sendTest: (webhook: TestedWebhook, event: string, info: object) => Promise<TestResult>,
): void {
  const runner = strapi.get<WebhookRunner>('webhookRunner');
  const doNothing = () => undefined;
  runner.createListener = doNothing;
  runner.deleteListener = doNothing;
  runner.run = (given, event, info = {}) => sendTest(webhook.parse(given), event, info);
}
