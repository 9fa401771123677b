import { Typography } from '@strapi/design-system';
import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSchedulesQuery } from './api';
import { sayTimeShortly } from './said';

interface Row {
  documentId?: string;
  locale?: string;
}

/** What is scheduled for one article of the list; one request for all of its rows. */
export function ScheduleCell({ documentId, locale }: Row) {
  const intl = useIntl();
  const rows = useTable('ListView', ({ rows: all }) => all) as Row[];
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const documentIds = rows.flatMap((row) => row.documentId ?? []);
  const language = locale ?? query.plugins?.i18n?.locale ?? '';
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
            { time: sayTimeShortly(intl, publishAt) },
          )}
      {publishAt !== null && unpublishAt !== null ? ' · ' : null}
      {unpublishAt === null
        ? null
        : intl.formatMessage(
            { id: 'threeline.schedule.list.unpublish' },
            { time: sayTimeShortly(intl, unpublishAt) },
          )}
    </Typography>
  );
}
