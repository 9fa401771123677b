import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { secretsFor, signingSecrets, UnreadableSecretError } from './secrets/secrets';
import type { Sender } from './sending/sender';

/** Strapi's in-memory runner of webhooks (core/services/webhook-runner.js), as far as it is used. */
interface WebhookRunner {
  createListener(event: string): void;
  deleteListener(event: string): void;
  run(webhook: unknown, event: string, info?: object): Promise<RunAnswer>;
}

/** What the test button shows. */
interface RunAnswer {
  statusCode: number;
  message?: string;
}

const webhook = z.object({
  id: z.coerce.number(),
  url: z.string(),
  headers: z.unknown(),
});

/**
 * Takes the place of Strapi's runner: it listens to nothing any more, and its test button sends what
 * a delivery would be, signed, at once and without a record.
 */
export function replaceRunner(strapi: Core.Strapi, sender: Sender): void {
  const runner = strapi.get<WebhookRunner>('webhookRunner');
  const nothing = () => undefined;
  runner.createListener = nothing;
  runner.deleteListener = nothing;
  runner.run = async (given, event, info = {}) => {
    const { id: subscription, url, headers } = webhook.parse(given);
    const secrets = (await secretsFor(strapi, [subscription])).get(subscription);
    if (secrets === undefined || secrets instanceof UnreadableSecretError) {
      return { statusCode: 500, message: secrets?.message ?? 'The webhook is gone.' };
    }
    const id = `msg_${randomUUID().replaceAll('-', '')}`;
    const body = JSON.stringify({
      // First, so that no event's own fields take the place of ours.
      ...info,
      id,
      event,
      createdAt: new Date(),
      sequence: null,
      tags: [],
    });
    const { answer, failure } = await sender.send({
      url,
      headers,
      secrets: signingSecrets(secrets),
      id,
      event,
      body,
    });
    if (failure === null) return { statusCode: answer?.status ?? 200 };
    const said = answer === null || answer.body === '' ? '' : ` ${answer.body}`;
    return { statusCode: answer?.status ?? 500, message: `${failure.message}${said}` };
  };
}
