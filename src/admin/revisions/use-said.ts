import { useIntl } from 'react-intl';
import type { RevisionEntry } from './api';

/** When a revision was made, and by whom, in words. */
export function useSaid() {
  const { formatDate, formatMessage } = useIntl();
  return {
    sayWhen: ({ at }: RevisionEntry): string =>
      formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    sayWho: ({ actor, kind }: RevisionEntry): string => {
      const name = actor.name ?? formatMessage({ id: `threeline.revisions.by-${actor.kind}` });
      if (kind === 'replaced')
        return formatMessage({ id: 'threeline.revisions.replaced' }, { name });
      return formatMessage(
        { id: actor.scheduled ? 'threeline.revisions.scheduled' : 'threeline.revisions.published' },
        { name },
      );
    },
  };
}
