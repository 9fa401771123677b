import { useIntl } from 'react-intl';
import { fieldName } from '../shared/field-name';
import type { LastWrite, OtherForm } from './answer';

/** Describes other forms and writes in the language of the panel. */
export function usePresenceTexts() {
  const intl = useIntl();
  const text = (id: string, values: Record<string, string> = {}): string =>
    intl.formatMessage({ id: `threeline.presence.${id}` }, values);
  const clock = (at: string): string =>
    intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  return {
    gone: text('gone'),
    describeForm: ({ name, field, since, isSelf }: OtherForm): string => {
      const values = { name: name ?? text('by-editor'), time: clock(since) };
      const who = text(isSelf ? 'own-tab' : field === null ? 'open' : 'editing', values);
      return field === null ? who : `${who} — ${fieldName(intl, field.split('.'))}`;
    },
    describeWrite: (write: LastWrite | null): string => {
      if (write === null) return `${text('changed')} ${text('kept')}`;
      const { action, scheduled, name, kind, at } = write;
      const values = { name: name ?? text(`by-${kind}`), time: clock(at) };
      return `${text(scheduled ? `scheduled-${action}` : action, values)} ${text('kept')}`;
    },
  };
}
