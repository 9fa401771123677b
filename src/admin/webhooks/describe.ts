import type { Delivery } from './api';
import { isBlank } from '../../platform/text/pure';

/** When the next attempt of a delivery comes. */
export type Next =
  { kind: 'none' } | { kind: 'held' } | { kind: 'due' } | { kind: 'at'; at: string };

interface Waiting {
  state: Delivery['state'];
  nextAttemptAt: string | null;
  subscription?: { enabled: boolean | null };
}

/** A delivery waits for its time, is being sent, or is held while its subscription is switched off. */
export function nextOf({ state, nextAttemptAt, subscription }: Waiting, now: number): Next {
  if (state !== 'waiting' || nextAttemptAt === null) return { kind: 'none' };
  if (subscription?.enabled === false) return { kind: 'held' };
  return Date.parse(nextAttemptAt) <= now ? { kind: 'due' } : { kind: 'at', at: nextAttemptAt };
}

/**
 * What an entry is called: by its title, else by its type and id, such as `category k3x…`. `null` for
 * events that are about no entry.
 */
export function entryName({ title, uid, documentId }: Delivery['message']): string | null {
  if (title !== null && !isBlank(title)) return title;
  const type = uid?.split('.').at(-1);
  const parts = [type, documentId].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Where the content manager shows an entry; `null` where it does not. */
export function entryAddress({
  uid,
  documentId,
  locale,
  event,
}: Delivery['message']): string | null {
  if (uid?.startsWith('api::') !== true || documentId === null || event === 'entry.delete')
    return null;
  const language = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return `/content-manager/collection-types/${uid}/${documentId}${language}`;
}

/** A JSON text with line breaks, for people; other texts as they are. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // No JSON, or cut off in its middle.
    return text;
  }
}
