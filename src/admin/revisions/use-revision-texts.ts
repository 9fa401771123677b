import { useIntl } from 'react-intl';
import type { RevisionEntry } from './api';

/** Describes a revision: its time in the site's time zone, and who made it. */
export function useRevisionTexts(timeZone: string) {
  const intl = useIntl();
  const formatActor = ({ actor, kind }: RevisionEntry): string => {
    const name = actor.name ?? intl.formatMessage({ id: `threeline.revisions.by-${actor.kind}` });
    if (kind !== 'published')
      return intl.formatMessage({ id: `threeline.revisions.${kind}-by` }, { name });
    return intl.formatMessage(
      { id: actor.scheduled ? 'threeline.revisions.scheduled' : 'threeline.revisions.published' },
      { name },
    );
  };
  return {
    /** @param folded the number of earlier drafts that are folded into this one */
    describe: (revision: RevisionEntry, folded = 0): string => {
      const time = intl.formatDate(revision.at, {
        dateStyle: 'medium',
        timeStyle: 'medium',
        timeZone,
      });
      const parts = [time, formatActor(revision)];
      const more = intl.formatMessage({ id: 'threeline.revisions.more' }, { count: folded });
      return [...parts, ...(folded === 0 ? [] : [more])].join(' · ');
    },
  };
}
