import { Box, Button, Field, Flex, Loader, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRefusal, type ArticleAddress } from '../server';
import { useScheduleQuery, useSetScheduleMutation, type SchedulePage } from './api';
import { FailureNote } from './FailureNote';

const SCHEDULE = [{ action: 'api::article.schedule', subject: null }];

interface Times {
  publishAt: string;
  unpublishAt: string;
}

const timesOf = ({ schedule }: SchedulePage): Times => ({
  publishAt: schedule?.publishAt?.local ?? '',
  unpublishAt: schedule?.unpublishAt?.local ?? '',
});

export function ScheduleForm({ article, seen }: { article: ArticleAddress; seen: string }) {
  const intl = useIntl();
  const sayRefusal = useRefusal();
  const query = useScheduleQuery({ ...article, seen }, { refetchOnMountOrArgChange: true });
  if (query.error !== undefined) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography textColor="danger600">{sayRefusal(query.error)}</Typography>
        <Button variant="tertiary" size="S" onClick={() => void query.refetch()}>
          {intl.formatMessage({ id: 'threeline.schedule.again' })}
        </Button>
      </Flex>
    );
  }
  if (query.data === undefined) return <Loader small />;
  // A schedule of another version starts the form anew, with what it now says.
  return <Times key={query.data.schedule?.version ?? ''} article={article} page={query.data} />;
}

function Times({ article, page }: { article: ArticleAddress; page: SchedulePage }) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const sayRefusal = useRefusal();
  const { allowedActions } = useRBAC(SCHEDULE);
  const maySet = allowedActions['canSchedule'] === true;
  const stored = timesOf(page);
  const [times, setTimes] = useState(stored);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [setSchedule, { isLoading }] = useSetScheduleMutation();
  const { schedule, timeZone, offset, now } = page;
  const isChanged =
    times.publishAt !== stored.publishAt || times.unpublishAt !== stored.unpublishAt;

  const send = async ({ publishAt, unpublishAt }: Times, done: string) => {
    const answer = await setSchedule({
      article,
      wish: {
        publishAt: publishAt || null,
        unpublishAt: unpublishAt || null,
        version: schedule?.version ?? null,
      },
    });
    if ('error' in answer) {
      setRefusal(sayRefusal(answer.error));
      return;
    }
    setRefusal(null);
    setTimes(timesOf(answer.data));
    toggleNotification({ type: 'success', message: intl.formatMessage({ id: done }) });
  };

  const input = (name: keyof Times) => (
    <Field.Root id={`schedule-${name}`} width="100%">
      <Field.Label>{intl.formatMessage({ id: `threeline.schedule.${name}` })}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={times[name]}
        min={now}
        max="9999-12-31T23:59"
        disabled={!maySet}
        onChange={({ target }: { target: HTMLInputElement }) => {
          setTimes({ ...times, [name]: target.value });
        }}
      />
    </Field.Root>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {schedule?.failure ? <FailureNote failure={schedule.failure} /> : null}
      {input('publishAt')}
      {input('unpublishAt')}
      <Typography variant="pi" textColor="neutral600">
        {intl.formatMessage({ id: 'threeline.schedule.zone' }, { zone: timeZone, offset })}
        {schedule?.setBy
          ? ` ${intl.formatMessage({ id: 'threeline.schedule.set-by' }, { name: schedule.setBy })}`
          : null}
      </Typography>
      {refusal === null ? null : (
        <Box role="alert">
          <Typography variant="pi" textColor="danger600">
            {refusal}
          </Typography>
        </Box>
      )}
      {maySet ? (
        <Flex gap={2}>
          <Button
            size="S"
            variant="secondary"
            fullWidth
            loading={isLoading}
            disabled={!isChanged}
            onClick={() => void send(times, 'threeline.schedule.was-set')}
          >
            {intl.formatMessage({
              id:
                (schedule?.publishAt ?? schedule?.unpublishAt)
                  ? 'threeline.schedule.move'
                  : 'threeline.schedule.set',
            })}
          </Button>
          {schedule === null ? null : (
            <Button
              size="S"
              variant="danger-light"
              fullWidth
              disabled={isLoading}
              onClick={() =>
                void send({ publishAt: '', unpublishAt: '' }, 'threeline.schedule.was-cancelled')
              }
            >
              {intl.formatMessage({
                id:
                  (schedule.publishAt ?? schedule.unpublishAt)
                    ? 'threeline.schedule.cancel'
                    : 'threeline.schedule.dismiss',
              })}
            </Button>
          )}
        </Flex>
      ) : null}
    </Flex>
  );
}
