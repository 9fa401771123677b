import { Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useContentLocale } from '../strapi/content-locale';
import { useListRows, type ListRow } from '../strapi/list-column';
import { useSchedulesQuery, type LocalTime } from './api';
import { formatShortTime, formatTime } from './format-time';
import { rememberSchedule, unscheduledInList } from './shown-schedules';

/** The schedule of one article in the list. All rows share one request. */
export function ScheduleCell({ documentId, locale, status, updatedAt }: ListRow) {
  const intl = useIntl();
  const text = (id: string, time: LocalTime) =>
    intl.formatMessage({ id }, { time: formatShortTime(intl, time) });
  const [listLocale] = useContentLocale();
  const rows = useListRows();
  const documentIds = rows.flatMap((row) => row.documentId ?? []);
  // Part of the cache key: publishing several articles changes their schedules, and also these.
  const seen = rows.map((row) => `${row.status ?? ''} ${row.updatedAt ?? ''}`).join();
  const language = locale ?? listLocale ?? '';
  const { currentData } = useSchedulesQuery(
    { documentIds, locale: language, seen },
    { skip: documentIds.length === 0 || language === '', refetchOnMountOrArgChange: 10 },
  );
  const schedule = currentData?.find((one) => one.documentId === documentId);
  const scheduled = schedule?.publishAt ?? null;
  const row = `${documentId ?? ''} ${language}`;
  const version = `${status ?? ''} ${updatedAt ?? ''}`;
  const isLoaded = currentData !== undefined;
  useEffect(() => {
    if (isLoaded) rememberSchedule(row, scheduled, version);
  }, [isLoaded, row, scheduled, version]);
  const unscheduled =
    !isLoaded || scheduled !== null
      ? null
      : unscheduledInList(row, { isPublished: status === 'published', version }, Date.now());
  if (schedule === undefined && unscheduled === null) {
    return (
      <Typography textColor="neutral600" aria-hidden>
        –
      </Typography>
    );
  }
  const { publishAt = null, unpublishAt = null, failure = null } = schedule ?? {};
  const times = [
    publishAt === null ? null : text('threeline.schedule.list.publish', publishAt),
    unpublishAt === null ? null : text('threeline.schedule.list.unpublish', unpublishAt),
  ].filter((one) => one !== null);
  return (
    <Typography textColor="neutral800" title={schedule?.timeZone}>
      {failure === null ? null : (
        <Typography textColor="danger600">
          {intl.formatMessage({ id: 'threeline.schedule.list.failed' })}{' '}
        </Typography>
      )}
      {unscheduled === null ? null : (
        <Typography
          textColor="warning600"
          role="status"
          title={intl.formatMessage(
            { id: 'threeline.schedule.unscheduled' },
            { time: formatTime(intl, unscheduled) },
          )}
        >
          {text('threeline.schedule.list.unscheduled', unscheduled)}{' '}
        </Typography>
      )}
      {times.join(' · ')}
    </Typography>
  );
}
