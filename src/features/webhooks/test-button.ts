import type { Core } from '@strapi/strapi';
import { replaceWebhookRunner, type TestedWebhook, type TestResult } from '../../strapi';
import { newMessageId } from './message-id';
import { secretsFor, signingSecrets, UnreadableSecretError } from './secrets/secrets';
import type { Sender } from './sending/sender';

/**
 * Switches off Strapi's own delivery. The test button of its form sends one signed request, with the
 * headers of a delivery, and stores nothing.
 */
export function registerTestButton(strapi: Core.Strapi, sender: Sender): void {
  replaceWebhookRunner(strapi, (webhook, event, info) =>
    sendTest(strapi, sender, webhook, { event, info }),
  );
}

async function sendTest(
  strapi: Core.Strapi,
  sender: Sender,
  { id: subscription, url, headers }: TestedWebhook,
  { event, info }: { event: string; info: object },
): Promise<TestResult> {
  const secrets = (await secretsFor(strapi, [subscription])).get(subscription);
  if (secrets === undefined || secrets instanceof UnreadableSecretError) {
    return { statusCode: 500, message: secrets?.message ?? 'The webhook was deleted.' };
  }
  const id = newMessageId();
  // The event's own fields come first, so that they do not overwrite the standard ones.
  const body = JSON.stringify({
    ...info,
    id,
    event,
    createdAt: new Date(),
    sequence: null,
    tags: [],
  });
  const { response, failure } = await sender.send({
    url,
    headers,
    secrets: signingSecrets(secrets),
    id,
    event,
    body,
  });
  if (failure === null) return { statusCode: response?.status ?? 200 };
  const responseText = response === null || response.body === '' ? '' : ` ${response.body}`;
  return { statusCode: response?.status ?? 500, message: `${failure.message}${responseText}` };
}
