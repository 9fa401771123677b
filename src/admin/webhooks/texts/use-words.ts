import { useIntl } from 'react-intl';
import { PREFIX, type Word } from '.';

type Values = Record<string, string | number>;

/** Says things in the language of whoever looks. */
export function useWords() {
  const intl = useIntl();
  return {
    say: (word: Word, values?: Values): string => intl.formatMessage({ id: PREFIX + word }, values),
    /** To the second; years are told by the order. */
    sayTime: (iso: string): string =>
      intl.formatDate(iso, {
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
    /** To the minute, with the year. */
    sayDate: (iso: string): string =>
      intl.formatDate(iso, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    sayDuration: (ms: number): string =>
      ms < 1000
        ? intl.formatNumber(ms, { style: 'unit', unit: 'millisecond' })
        : intl.formatNumber(ms / 1000, {
            style: 'unit',
            unit: 'second',
            maximumFractionDigits: 1,
          }),
    sayNumber: (value: number): string => intl.formatNumber(value),
    /** What a failure means and what to do; `null` where only the server's sentence tells it. */
    sayReason: (code: string | null): string | null => {
      const id = `${PREFIX}reason.${code ?? ''}`;
      // Strapi asks for all keys of a language; the English ones are the server's.
      return typeof intl.messages[id] === 'string' ? intl.formatMessage({ id }) : null;
    },
  };
}
