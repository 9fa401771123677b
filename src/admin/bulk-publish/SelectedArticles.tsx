import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { faultMessage } from '../shared/fault-message';
import { editViewAddress } from '../strapi/addresses';
import type { SelectedArticle } from './api';

/** The selected articles, each with what it lacks. Titles lead to the form, in a new tab. */
export function SelectedArticles({
  articles,
  locale,
}: {
  articles: readonly SelectedArticle[];
  locale: string;
}) {
  const intl = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {articles.map(({ documentId, title, state, mayPublish, faults }) => (
        <Flex tag="li" key={documentId} direction="column" alignItems="stretch" gap={1}>
          <Flex justifyContent="space-between" gap={3}>
            <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
              <Link to={editViewAddress(ARTICLE, documentId, locale)} target="_blank">
                {title || intl.formatMessage({ id: 'threeline.untitled' })}
              </Link>
            </Typography>
            <Badge>{intl.formatMessage({ id: `threeline.bulk-publish.${state}` })}</Badge>
          </Flex>
          {mayPublish ? null : (
            <Typography variant="pi" textColor="danger600">
              {intl.formatMessage({ id: 'threeline.bulk-publish.not-yours' })}
            </Typography>
          )}
          {faults.length === 0 ? null : (
            <Typography variant="pi" textColor="danger600">
              {intl.formatMessage(
                { id: 'threeline.bulk-publish.lacks' },
                {
                  faults: intl.formatList(
                    faults.map((fault) => faultMessage(intl, fault) ?? fault.code ?? ''),
                    { type: 'unit', style: 'short' },
                  ),
                },
              )}
            </Typography>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
