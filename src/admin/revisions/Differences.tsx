import { Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { DifferenceList } from '../shared/DifferenceList';
import { useApiError } from '../shared/use-api-error';
import { useCompareRevisionsQuery } from './api';

/** The differences between two revisions, field by field. */
export function Differences(props: {
  article: ArticleAddress;
  from: string;
  to: string;
  seen: string;
}) {
  const intl = useIntl();
  const describeError = useApiError();
  const { article, ...sides } = props;
  const { data, error, isFetching } = useCompareRevisionsQuery({ ...article, ...sides });
  if (error !== undefined)
    return <Typography textColor="danger600">{describeError(error)}</Typography>;
  if (data === undefined || isFetching) return <Loader small />;
  if (data.length === 0) {
    return <Typography>{intl.formatMessage({ id: 'threeline.revisions.same' })}</Typography>;
  }
  return <DifferenceList differences={data} />;
}
