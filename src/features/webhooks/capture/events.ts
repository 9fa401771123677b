import type { Change } from '../../../platform/change-log';

/** Strapi's events of content, which come from the change log. */
export const ENTRY_EVENTS: ReadonlySet<string> = new Set([
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.publish',
  'entry.unpublish',
  'entry.draft-discard',
]);

/**
 * The events that a change is, the weightiest first. A transaction that creates and publishes is a
 * publish to those who listen to that, and a creation to those who listen to creations only: each
 * subscription is told once.
 *
 * @param calls the Document Service methods by which the transaction wrote the document
 */
export function eventsOf(
  { action, created }: Pick<Change, 'action' | 'created'>,
  calls: ReadonlySet<string>,
): string[] {
  const events: string[] = [];
  if (action === 'delete' || action === 'publish' || action === 'unpublish') {
    events.push(`entry.${action}`);
  }
  if (action !== 'delete') {
    if (created) events.push('entry.create');
    else if (calls.has('discardDraft')) events.push('entry.draft-discard');
    // A write past the Document Service is an update too, as readers see it.
    if (!created && (calls.has('update') || events.length === 0)) events.push('entry.update');
  }
  return events;
}

/** Which of a change's events each subscription is told: the first that it listens to. */
export function audience(
  events: readonly string[],
  subscriptions: readonly { id: number; events: ReadonlySet<string> }[],
): Map<string, number[]> {
  const told = new Map<string, number[]>();
  for (const subscription of subscriptions) {
    const event = events.find((one) => subscription.events.has(one));
    if (event !== undefined) told.set(event, [...(told.get(event) ?? []), subscription.id]);
  }
  return told;
}
