import { useIntl } from 'react-intl';
import type { RevisionEntry } from './api';

/** Formats the time of a revision in the site's time zone, and who made it. */
export function useRevisionTexts(timeZone: string) {
  const intl = useIntl();
  return {
    formatTime: ({ at }: RevisionEntry): string =>
      intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
    formatActor: ({ actor, kind }: RevisionEntry): string => {
      const name = actor.name ?? intl.formatMessage({ id: `threeline.revisions.by-${actor.kind}` });
      if (kind === 'replaced')
        return intl.formatMessage({ id: 'threeline.revisions.replaced' }, { name });
      return intl.formatMessage(
        { id: actor.scheduled ? 'threeline.revisions.scheduled' : 'threeline.revisions.published' },
        { name },
      );
    },
  };
}
