import { signingSecrets, UnreadableSecretError, type Secrets } from '../secrets/secrets';
import type { Destination } from '../destinations';
import type { Attempt } from '../sending/attempt';
import type { Sender } from '../sending/sender';
import type { Subscription } from '../subscriptions';
import type { Leased } from './leased';

/** Where a delivery goes. A destination gets no signature. */
export type DeliveryReceiver =
  | { destination: Destination }
  | { subscription: Subscription; secret: Secrets | UnreadableSecretError };

/** Returns the receiver of an id. Returns `null` if it was removed or switched off meanwhile. */
export function receiverOf(
  id: number,
  known: {
    destinations: ReadonlyMap<number, Destination>;
    subscriptions: ReadonlyMap<number, Subscription>;
    secrets: ReadonlyMap<number, Secrets | UnreadableSecretError>;
  },
): DeliveryReceiver | null {
  const destination = known.destinations.get(id);
  if (destination !== undefined) return { destination };
  const subscription = known.subscriptions.get(id);
  const secret = known.secrets.get(id);
  return subscription === undefined || secret === undefined ? null : { subscription, secret };
}

/** Sends a delivery once. Without a readable secret, the attempt fails without a request. */
export function attempt(
  sender: Sender,
  { webhookId: id, event, body }: Leased,
  receiver: DeliveryReceiver,
  abort: AbortSignal,
): Promise<Attempt> {
  if ('destination' in receiver) {
    const { url, contentType, refusalOf } = receiver.destination;
    return sender.sendPlain({ url, contentType, body, refusalOf }, abort);
  }
  const { secret } = receiver;
  if (secret instanceof UnreadableSecretError) return Promise.resolve(unsigned(secret));
  const { url, headers } = receiver.subscription;
  return sender.send({ url, headers, secrets: signingSecrets(secret), id, event, body }, abort);
}

const unsigned = ({ message }: UnreadableSecretError): Attempt => ({
  durationMs: 0,
  requestHeaders: {},
  response: null,
  failure: { code: 'SECRET_UNREADABLE', message },
});
