import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ArticleTable } from '../shared/ArticleTable';
import { useUpcomingSchedulesQuery } from './api';
import { formatShortTime } from './format-time';

/** A widget of the next schedules and of those that failed. */
export function ScheduledWidget() {
  const intl = useIntl();
  const { data, isLoading, error } = useUpcomingSchedulesQuery(null, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || data === undefined) return <Widget.Error />;
  if (data.length === 0) {
    return (
      <Widget.NoData>{intl.formatMessage({ id: 'threeline.schedule.widget.none' })}</Widget.NoData>
    );
  }
  const lineOf = ({ publishAt, unpublishAt, failure }: (typeof data)[number]) => {
    if (failure !== null) return intl.formatMessage({ id: 'threeline.schedule.list.failed' });
    const [next, id] =
      publishAt === null
        ? [unpublishAt, 'threeline.schedule.list.unpublish']
        : [publishAt, 'threeline.schedule.list.publish'];
    return next === null ? '' : intl.formatMessage({ id }, { time: formatShortTime(intl, next) });
  };
  return (
    <ArticleTable
      articles={data.map((one) => ({ ...one, line: lineOf(one), isBad: one.failure !== null }))}
    />
  );
}
