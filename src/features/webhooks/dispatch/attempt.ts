import { signingSecrets, UnreadableSecretError, type Secrets } from '../secrets/secrets';
import type { Attempt } from '../sending/attempt';
import type { Sender } from '../sending/sender';
import type { Subscription } from '../subscriptions';
import type { Leased } from './leased';

/** Sends a delivery once, signed. Without a readable secret, the attempt fails without a request. */
export function attempt(
  sender: Sender,
  leased: Leased,
  { url, headers }: Subscription,
  secret: Secrets | UnreadableSecretError,
  abort: AbortSignal,
): Promise<Attempt> {
  if (secret instanceof UnreadableSecretError) return Promise.resolve(unsigned(secret));
  const { webhookId: id, event, body } = leased;
  return sender.send({ url, headers, secrets: signingSecrets(secret), id, event, body }, abort);
}

const unsigned = ({ message }: UnreadableSecretError): Attempt => ({
  durationMs: 0,
  requestHeaders: {},
  response: null,
  failure: { code: 'SECRET_UNREADABLE', message },
});
