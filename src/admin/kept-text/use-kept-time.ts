import { useIntl } from 'react-intl';

/** Returns a function that formats when a text was typed: the time, with the day if it was another. */
export function useKeptTime(): (at: number) => string {
  const intl = useIntl();
  return (at) => {
    const time = new Intl.DateTimeFormat(intl.locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at);
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return isToday ? time : `${intl.formatDate(at, { month: 'short', day: 'numeric' })} ${time}`;
  };
}
