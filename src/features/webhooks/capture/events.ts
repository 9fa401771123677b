import type { Change } from '../../../platform/change-log';

/** Strapi's events about content. They are derived from the change log. */
export const ENTRY_EVENTS: ReadonlySet<string> = new Set([
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.publish',
  'entry.unpublish',
  'entry.draft-discard',
]);

/**
 * Returns the events of a change, the most important first. A transaction may create and publish a
 * document. Each subscription receives the first event that it listens to, and only that one.
 *
 * @param calls the Document Service methods that wrote the document in the transaction
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
    // Readers also see a write that bypasses the Document Service as an update.
    if (!created && (calls.has('update') || events.length === 0)) events.push('entry.update');
  }
  return events;
}

/** Returns the subscriptions of each event. Each one gets the first event that it listens to. */
export function audience(
  events: readonly string[],
  subscriptions: readonly { id: number; events: ReadonlySet<string> }[],
): Map<string, number[]> {
  const recipients = new Map<string, number[]>();
  for (const subscription of subscriptions) {
    const event = events.find((one) => subscription.events.has(one));
    if (event !== undefined)
      recipients.set(event, [...(recipients.get(event) ?? []), subscription.id]);
  }
  return recipients;
}
