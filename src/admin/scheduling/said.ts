import type { IntlShape } from 'react-intl';
import type { Said } from './api';

/** A time of the site's clock in words. The browser's own zone has no part in it. */
export function sayTime(intl: IntlShape, { local, offset }: Said): string {
  const said = intl.formatDate(`${local}:00Z`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${said} (${offset})`;
}

/** The same, as short as a list needs it. */
export const sayTimeShortly = (intl: IntlShape, { local }: Said): string =>
  intl.formatDate(`${local}:00Z`, {
    timeZone: 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
