import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ArticleTable } from '../shared/ArticleTable';
import { useDashboardArticlesQuery } from './api';

export const PublishedWidget = () => <Articles which="published" />;
export const LeftDraftsWidget = () => <Articles which="left-drafts" />;

function Articles({ which }: { which: 'published' | 'left-drafts' }) {
  const intl = useIntl();
  const { data, isLoading, error } = useDashboardArticlesQuery(which, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || data === undefined) return <Widget.Error />;
  const { timeZone, articles } = data;
  if (articles.length === 0) {
    return (
      <Widget.NoData>
        {intl.formatMessage({ id: `threeline.dashboard.${which}.none` })}
      </Widget.NoData>
    );
  }
  const lineOf = ({ publishedAt, updatedAt }: (typeof articles)[number]) =>
    which === 'published'
      ? intl.formatDate(publishedAt ?? updatedAt, {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone,
        })
      : intl.formatMessage(
          { id: 'threeline.dashboard.since' },
          { date: intl.formatDate(updatedAt, { dateStyle: 'medium', timeZone }) },
        );
  return <ArticleTable articles={articles.map((one) => ({ ...one, line: lineOf(one) }))} />;
}
