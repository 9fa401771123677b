import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ARTICLE, articleOf } from '../shared/server';
import { ScheduleForm } from './ScheduleForm';

/** When the article is to be published and unpublished, beside its form. */
export const SchedulePanel: PanelComponent = (props) => {
  const intl = useIntl();
  if (props.model !== ARTICLE) return null;
  const article = articleOf(props);
  // Publishing, also by the schedule, moves on what the server would answer.
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
