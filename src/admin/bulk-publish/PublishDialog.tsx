import { unstable_useDocumentActions } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ARTICLE } from '../shared/article';
import { useApiError } from '../shared/use-api-error';
import { useSelectedArticlesQuery, type SelectedArticle } from './api';
import { SelectedArticles } from './SelectedArticles';

/** An article that can be published, and would change for readers. */
const isReady = ({ state, mayPublish, faults }: SelectedArticle): boolean =>
  state !== 'published' && mayPublish && faults.length === 0;

interface Props {
  documentIds: string[];
  /** All of them are of one language. */
  locale: string;
  onClose: () => void;
  /** Called with the articles that are published now. */
  onPublished: (documentIds: string[]) => void;
}

/** Lists the selected articles, and publishes those that are ready. */
export function PublishDialog({ documentIds, locale, onClose, onPublished }: Props) {
  const intl = useIntl();
  const describeError = useApiError();
  const { publishMany, isLoading: isPublishing } = unstable_useDocumentActions();
  const { data, error } = useSelectedArticlesQuery(
    { documentIds, locale },
    { refetchOnMountOrArgChange: true },
  );
  const ready = (data ?? []).filter(isReady).map(({ documentId }) => documentId);
  const publish = async () => {
    // Strapi tells a failure by itself.
    const result = await publishMany({ model: ARTICLE, documentIds: ready, params: { locale } });
    if ('error' in result) return;
    onPublished(ready);
    onClose();
  };

  return (
    <>
      <Modal.Body>
        {error !== undefined ? (
          <Typography textColor="danger600">{describeError(error)}</Typography>
        ) : data === undefined ? (
          <Loader>{intl.formatMessage({ id: 'threeline.bulk-publish.loading' })}</Loader>
        ) : (
          <SelectedArticles articles={data} locale={locale} />
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {intl.formatMessage({ id: 'threeline.bulk-publish.cancel' })}
        </Button>
        <Flex gap={2}>
          <Button
            disabled={ready.length === 0}
            loading={isPublishing}
            onClick={() => void publish()}
          >
            {intl.formatMessage({ id: 'threeline.bulk-publish.publish' }, { count: ready.length })}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
