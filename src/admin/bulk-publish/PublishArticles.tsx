import { useDocumentRBAC, type BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ARTICLE } from '../shared/article';
import { PublishDialog } from './PublishDialog';

/** Strapi's bulk action names fields as the database does, and does not know the rules of articles. */
export const PublishArticles: BulkActionComponent = ({ documents, model }) => {
  const intl = useIntl();
  const mayPublish = useDocumentRBAC('PublishArticles', ({ canPublish }) => canPublish);
  const select = useTable('PublishArticles', ({ selectRow }) => selectRow);
  const isNeeded = documents.some(({ status }) => status !== 'published');
  const [first] = documents;
  if (model !== ARTICLE || first === undefined || mayPublish !== true || !isNeeded) return null;
  return {
    variant: 'tertiary',
    label: intl.formatMessage({ id: 'threeline.bulk-publish.action' }),
    dialog: {
      type: 'modal',
      title: intl.formatMessage({ id: 'threeline.bulk-publish.title' }),
      content: ({ onClose }) => (
        <PublishDialog
          locale={String(first['locale'])}
          documentIds={documents.map(({ documentId }) => documentId)}
          onClose={onClose}
          onPublished={(published) => {
            select(documents.filter(({ documentId }) => !published.includes(documentId)));
          }}
        />
      ),
    },
  };
};
