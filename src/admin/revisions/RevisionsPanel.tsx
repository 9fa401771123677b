import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { articleOf } from '../shared/article';
import { permission } from '../strapi/permission';
import { RevisionsSummary } from './RevisionsSummary';

const READ = [permission('api::article.read-revisions')];

/** The revisions of an article, beside its form. */
export const RevisionsPanel: PanelComponent = (props) => {
  const intl = useIntl();
  const { allowedActions } = useRBAC(READ);
  const article = articleOf(props);
  if (article === null || allowedActions['canReadRevisions'] !== true) return null;
  return {
    title: intl.formatMessage({ id: 'threeline.revisions.title' }),
    content: (
      <Typography tag="div" width="100%">
        <RevisionsSummary article={article} seen={String(props.document?.updatedAt)} />
      </Typography>
    ),
  };
};
