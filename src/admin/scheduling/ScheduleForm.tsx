import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { useOfferedSchedule } from '../shared/offered-schedule';
import { useApiError } from '../shared/use-api-error';
import { useScheduleQuery } from './api';
import { TimesForm, type Typed } from './TimesForm';
import { useUnscheduledTime } from './use-unscheduled-time';

/** Loads the schedule of an article, and shows its form. */
export function ScheduleForm({ article, seen }: { article: ArticleAddress; seen: string }) {
  const intl = useIntl();
  const describeError = useApiError();
  const query = useScheduleQuery({ ...article, seen }, { refetchOnMountOrArgChange: true });
  // The schedule is loaded again after each save. The typed times and the error must survive that,
  // so this component holds them.
  const [typed, setTyped] = useState<Typed>({});
  const [errorText, setErrorText] = useState<string | null>(null);
  const takeOffer = useCallback((publishAt: string) => {
    setTyped((before) => ({ ...before, publishAt }));
    const input = document.getElementById('schedule-publishAt');
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'center' });
  }, []);
  useOfferedSchedule(takeOffer);
  const [unscheduled, dismissNote] = useUnscheduledTime(query.data);
  if (query.error !== undefined) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography textColor="danger600">{describeError(query.error)}</Typography>
        <Button variant="tertiary" size="S" onClick={() => void query.refetch()}>
          {intl.formatMessage({ id: 'threeline.schedule.again' })}
        </Button>
      </Flex>
    );
  }
  if (query.data === undefined) return <Loader small />;
  return (
    <TimesForm
      article={article}
      page={query.data}
      typed={typed}
      onType={setTyped}
      errorText={errorText}
      onError={setErrorText}
      unscheduled={unscheduled}
      onDismissNote={dismissNote}
    />
  );
}
