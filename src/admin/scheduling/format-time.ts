import type { IntlShape } from 'react-intl';
import type { LocalTime } from './api';

/** Formats a time in the site's time zone, whatever the zone of the browser. */
export function formatTime(intl: IntlShape, { local, offset }: LocalTime): string {
  const text = intl.formatDate(`${local}:00Z`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${text} (${offset})`;
}

/** Formats a time for a list. */
export const formatShortTime = (intl: IntlShape, { local }: LocalTime): string =>
  intl.formatDate(`${local}:00Z`, {
    timeZone: 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
