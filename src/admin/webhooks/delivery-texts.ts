import { isBlank } from '../../platform/text/pure';
import { editViewAddress } from '../strapi/addresses';
import type { Delivery } from './api';

/** When the next attempt of a delivery comes. */
type Next =
  | { kind: 'none' }
  | { kind: 'sending' }
  | { kind: 'off' }
  | { kind: 'due' }
  | { kind: 'at'; at: string };

interface Waiting extends Pick<Delivery, 'isSending' | 'nextAttemptAt'> {
  subscription: { enabled: boolean | null };
}

/**
 * Returns whether a delivery is being sent, is due, waits for its time, or waits for its subscription
 * to be switched on.
 */
export function nextOf({ isSending, nextAttemptAt, subscription }: Waiting, now: number): Next {
  if (isSending) return { kind: 'sending' };
  if (nextAttemptAt === null) return { kind: 'none' };
  if (subscription.enabled === false) return { kind: 'off' };
  return Date.parse(nextAttemptAt) <= now ? { kind: 'due' } : { kind: 'at', at: nextAttemptAt };
}

/**
 * Whether an id is that of a search engine or hub, and not that of a subscription of Settings → Webhooks.
 * It has no form and no secret.
 */
export const isDestination = (id: number): boolean => id < 0;

/**
 * Returns the title of an entry, or its type and id, such as `category k3x…`. Returns `null` for
 * events without an entry.
 */
export function entryName({ title, uid, documentId }: Delivery['message']): string | null {
  if (title !== null && !isBlank(title)) return title;
  const type = uid?.split('.').at(-1);
  const parts = [type, documentId].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Returns the address of an entry in the content manager; `null` if it has no page there. */
export function entryAddress({
  uid,
  documentId,
  locale,
  event,
}: Delivery['message']): string | null {
  if (uid?.startsWith('api::') !== true || documentId === null || event === 'entry.delete')
    return null;
  return editViewAddress(uid, documentId, locale);
}

/** Indents a JSON text. Returns any other text unchanged. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // The text is not JSON, or it was truncated.
    return text;
  }
}
