import { signingSecrets, UnreadableSecretError, type Secrets } from '../secrets/secrets';
import type { Attempt } from '../sending/attempt';
import type { Sender } from '../sending/sender';
import type { Subscription } from '../subscriptions';
import type { Leased } from './lease';

/** Sends a delivery once, signed; where there is nothing to sign with, that is why it failed. */
export function attempt(
  sender: Sender,
  leased: Leased,
  { url, headers }: Subscription,
  secret: Secrets | UnreadableSecretError,
  breakOff: AbortSignal,
): Promise<Attempt> {
  if (secret instanceof UnreadableSecretError) return Promise.resolve(unsigned(secret));
  const { webhookId: id, event, body } = leased;
  return sender.send({ url, headers, secrets: signingSecrets(secret), id, event, body }, breakOff);
}

const unsigned = ({ message }: UnreadableSecretError): Attempt => ({
  durationMs: 0,
  requestHeaders: {},
  answer: null,
  failure: { code: 'SECRET_UNREADABLE', message },
});
