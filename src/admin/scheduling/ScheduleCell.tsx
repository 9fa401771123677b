import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useContentLocale } from '../strapi/content-locale';
import { useListRows, type ListRow } from '../strapi/list-column';
import { useSchedulesQuery } from './api';
import { formatShortTime } from './format-time';

/** The schedule of one article in the list. All rows share one request. */
export function ScheduleCell({ documentId, locale }: ListRow) {
  const intl = useIntl();
  const [listLocale] = useContentLocale();
  const documentIds = useListRows().flatMap((row) => row.documentId ?? []);
  const language = locale ?? listLocale ?? '';
  const { data = [] } = useSchedulesQuery(
    { documentIds, locale: language },
    { skip: documentIds.length === 0 || language === '', refetchOnMountOrArgChange: 10 },
  );
  const schedule = data.find((one) => one.documentId === documentId);
  if (schedule === undefined) {
    return (
      <Typography textColor="neutral600" aria-hidden>
        –
      </Typography>
    );
  }
  const { publishAt, unpublishAt, failure, timeZone } = schedule;
  return (
    <Typography textColor="neutral800" title={timeZone}>
      {failure === null ? null : (
        <Typography textColor="danger600">
          {intl.formatMessage({ id: 'threeline.schedule.list.failed' })}{' '}
        </Typography>
      )}
      {publishAt === null
        ? null
        : intl.formatMessage(
            { id: 'threeline.schedule.list.publish' },
            { time: formatShortTime(intl, publishAt) },
          )}
      {publishAt !== null && unpublishAt !== null ? ' · ' : null}
      {unpublishAt === null
        ? null
        : intl.formatMessage(
            { id: 'threeline.schedule.list.unpublish' },
            { time: formatShortTime(intl, unpublishAt) },
          )}
    </Typography>
  );
}
