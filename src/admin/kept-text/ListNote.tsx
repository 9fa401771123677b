import { Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { editViewAddress } from '../strapi/addresses';
import { useKeptTexts } from './use-kept-texts';
import { useKeptTime } from './use-kept-time';

/** Above the list of articles: new articles that were never saved. */
export function ListNote() {
  const intl = useIntl();
  const time = useKeptTime();
  const { pathname } = useLocation();
  const unsaved = (useKeptTexts() ?? []).filter(({ documentId }) => documentId === null);
  const [latest] = unsaved;
  if (latest === undefined || !pathname.endsWith(`/${ARTICLE}`)) return null;
  const title = latest.title || intl.formatMessage({ id: 'threeline.untitled' });
  return (
    <Flex gap={2}>
      <Information fill="warning600" aria-hidden />
      <Typography variant="pi" tag={Link} to={editViewAddress(ARTICLE, 'create', latest.locale)}>
        {intl.formatMessage(
          { id: 'threeline.kept-text.list' },
          { title, time: time(latest.at), count: unsaved.length },
        )}
      </Typography>
    </Flex>
  );
}
