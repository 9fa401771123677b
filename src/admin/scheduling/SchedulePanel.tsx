import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ARTICLE, articleOf } from '../shared/article';
import { ScheduleForm } from './ScheduleForm';

/** The schedule of an article, beside its form. */
export const SchedulePanel: PanelComponent = (props) => {
  const intl = useIntl();
  if (props.model !== ARTICLE) return null;
  const article = articleOf(props);
  // Part of the cache key: publishing changes the schedule, and also `updatedAt`.
  const seen = String(props.document?.updatedAt);
  return {
    title: intl.formatMessage({ id: 'threeline.schedule.title' }),
    content:
      article === null ? (
        <Typography variant="pi" textColor="neutral600">
          {intl.formatMessage({ id: 'threeline.schedule.save-first' })}
        </Typography>
      ) : (
        <ScheduleForm
          key={`${article.documentId} ${article.locale}`}
          article={article}
          seen={seen}
        />
      ),
  };
};
