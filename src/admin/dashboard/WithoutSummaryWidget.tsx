import { Badge, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { listViewAddress } from '../strapi/addresses';
import { useArticlesWithoutSummaryQuery } from './api';
import { withoutSummary } from './without-summary';

/** A widget of how many articles of the archive have no summary yet. Each count leads to their list. */
export function WithoutSummaryWidget() {
  const intl = useIntl();
  const { data, isLoading, error } = useArticlesWithoutSummaryQuery(null, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || data === undefined) return <Widget.Error />;
  const { archiveBefore, languages } = data;
  if (archiveBefore === null || languages.length === 0) {
    const id = archiveBefore === null ? 'off' : 'none';
    return (
      <Widget.NoData>
        {intl.formatMessage({ id: `threeline.dashboard.without-summary.${id}` })}
      </Widget.NoData>
    );
  }
  const filters = withoutSummary(archiveBefore);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={2}>
      {languages.map(({ locale, count }) => (
        <Flex key={locale} tag="li" gap={2}>
          <Badge>{locale}</Badge>
          <Link tag={NavLink} to={listViewAddress(ARTICLE, locale, filters)}>
            {intl.formatMessage({ id: 'threeline.dashboard.without-summary.count' }, { count })}
          </Link>
        </Flex>
      ))}
    </Flex>
  );
}
