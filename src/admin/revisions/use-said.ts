import { useIntl } from 'react-intl';
import type { RevisionEntry } from './api';

/** When a revision was made, by the site's clock, and by whom, in words. */
export function useSaid(timeZone: string) {
  const intl = useIntl();
  return {
    sayWhen: ({ at }: RevisionEntry): string =>
      intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
    sayWho: ({ actor, kind }: RevisionEntry): string => {
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
