import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import type { Dispatch, SetStateAction } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { useFormEditVersion } from '../shared/form-edit-version';
import { errorCode, useApiError } from '../shared/use-api-error';
import { permission } from '../strapi/permission';
import { useSetScheduleMutation, type LocalTime, type SchedulePage } from './api';
import { FailureNote } from './FailureNote';
import { UnscheduledNote } from './UnscheduledNote';

const SCHEDULE = [permission('api::article.schedule')];

/** The times in the form, each `YYYY-MM-DDTHH:mm` or empty. */
interface Times {
  publishAt: string;
  unpublishAt: string;
}

/** What the editor has typed and not saved, and the time zone that the form showed at that moment. */
export interface Typed extends Partial<Times> {
  timeZone?: string | undefined;
}

const timesOf = ({ schedule }: SchedulePage): Times => ({
  publishAt: schedule?.publishAt?.local ?? '',
  unpublishAt: schedule?.unpublishAt?.local ?? '',
});

interface TimesFormProps {
  article: ArticleAddress;
  page: SchedulePage;
  /** A time that was not typed is that of the schedule. */
  typed: Typed;
  onType: Dispatch<SetStateAction<Typed>>;
  errorText: string | null;
  onError: (errorText: string | null) => void;
  /** The time that a manual publish has unscheduled. */
  unscheduled: LocalTime | null;
  onDismissNote: () => void;
}

/** The form of a loaded schedule. It saves the times, or cancels them. */
export function TimesForm({
  article,
  page,
  typed,
  onType,
  errorText,
  onError,
  unscheduled,
  onDismissNote,
}: TimesFormProps) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const { allowedActions } = useRBAC(SCHEDULE);
  const maySet = allowedActions['canSchedule'] === true;
  const stored = timesOf(page);
  const { timeZone: typedIn, ...typedTimes } = typed;
  const times = { ...stored, ...typedTimes };
  const editVersion = useFormEditVersion();
  const [setSchedule, { isLoading }] = useSetScheduleMutation();
  const { schedule, timeZone, offset, now } = page;
  const isChanged =
    times.publishAt !== stored.publishAt || times.unpublishAt !== stored.unpublishAt;

  const send = async ({ publishAt, unpublishAt }: Times, done: string) => {
    const result = await setSchedule({
      article,
      request: {
        publishAt: publishAt || null,
        unpublishAt: unpublishAt || null,
        version: schedule?.version ?? null,
        // A zone that was changed after the editor typed would give the typed times another meaning.
        timeZone: typedIn ?? timeZone,
        editVersion,
      },
    });
    if ('error' in result) {
      // The error tells the present zone, so the next save means it.
      if (errorCode(result.error) === 'ZONE_CHANGED') {
        onType((before) => ({ ...before, timeZone: undefined }));
      }
      onError(describeError(result.error));
      return;
    }
    onError(null);
    onType({});
    toggleNotification({ type: 'success', message: intl.formatMessage({ id: done }) });
  };

  const hintOf = (name: keyof Times): string | undefined => {
    if (stored[name] === '') return undefined;
    const set = schedule?.[name];
    if (times[name] !== stored[name]) {
      const time = stored[name].replace('T', ' ');
      return intl.formatMessage({ id: 'threeline.schedule.now-set' }, { time });
    }
    if (set?.isRepeated !== true) return undefined;
    return intl.formatMessage({ id: 'threeline.schedule.first-of-two' }, { offset: set.offset });
  };

  const input = (name: keyof Times) => (
    <Field.Root id={`schedule-${name}`} width="100%" hint={hintOf(name)}>
      <Field.Label>{intl.formatMessage({ id: `threeline.schedule.${name}` })}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={times[name]}
        min={now}
        max="9999-12-31T23:59"
        disabled={!maySet}
        onChange={({ target }: { target: HTMLInputElement }) => {
          onType({ ...typed, timeZone: typedIn ?? timeZone, [name]: target.value });
        }}
      />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {schedule?.failure ? <FailureNote failure={schedule.failure} /> : null}
      {unscheduled === null || !maySet ? null : (
        <UnscheduledNote
          unscheduled={unscheduled}
          isSaving={isLoading}
          onKeep={() =>
            void send({ ...stored, publishAt: unscheduled.local }, 'threeline.schedule.was-kept')
          }
          onDismiss={onDismissNote}
        />
      )}
      {input('publishAt')}
      {schedule?.publishAt ? (
        <Typography variant="pi" textColor="neutral600">
          {intl.formatMessage({ id: 'threeline.schedule.publishing-unschedules' })}
        </Typography>
      ) : null}
      {input('unpublishAt')}
      <Typography variant="pi" textColor="neutral600">
        {intl.formatMessage({ id: 'threeline.schedule.zone' }, { zone: timeZone, offset })}
        {schedule?.setBy
          ? ` ${intl.formatMessage({ id: 'threeline.schedule.set-by' }, { name: schedule.setBy })}`
          : null}
      </Typography>
      {errorText === null ? null : (
        <Box role="alert">
          <Typography variant="pi" textColor="danger600">
            {errorText}
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
