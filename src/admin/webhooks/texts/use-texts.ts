import { useIntl } from 'react-intl';
import { PREFIX, type TextKey } from '.';
import { isDestination } from '../delivery-texts';

type Values = Record<string, string | number>;

/** Returns functions that format texts, times and numbers in the language of the panel. */
export function useTexts() {
  const intl = useIntl();
  return {
    t: (key: TextKey, values?: Values): string => intl.formatMessage({ id: PREFIX + key }, values),
    /** To the second, without the year: the order of a list implies it. */
    formatTime: (iso: string): string =>
      intl.formatDate(iso, {
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
    /** To the minute, with the year. */
    formatDate: (iso: string): string =>
      intl.formatDate(iso, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    formatDuration: (ms: number): string =>
      ms < 1000
        ? intl.formatNumber(ms, { style: 'unit', unit: 'millisecond' })
        : intl.formatNumber(ms / 1000, {
            style: 'unit',
            unit: 'second',
            maximumFractionDigits: 1,
          }),
    /** The name of a subscription, search engine or hub that was removed. */
    removedName: (id: number): string =>
      intl.formatMessage(
        { id: PREFIX + (isDestination(id) ? 'destination.removed' : 'subscription.deleted') },
        { id: String(id) },
      ),
    formatNumber: (value: number): string => intl.formatNumber(value),
    /** What a failure means and what to do. Returns `null` if only the server's message tells it. */
    failureReason: (code: string | null): string | null => {
      const id = `${PREFIX}reason.${code ?? ''}`;
      // The English panel has no texts for reasons; the server's messages are in English.
      return typeof intl.messages[id] === 'string' ? intl.formatMessage({ id }) : null;
    },
  };
}
