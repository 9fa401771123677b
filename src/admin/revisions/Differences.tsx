import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ArticleAddress } from '../shared/article';
import { fieldName } from '../shared/field-name';
import { useApiError } from '../shared/use-api-error';
import { useCompareRevisionsQuery, type Part } from './api';

const Words = styled.div`
  font-size: 1.4rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  del + ins {
    margin-inline-start: 0.4rem;
  }
`;

/** How many characters of unchanged text to show on each side of a difference. */
const CONTEXT = 200;

const element = { same: 'span', added: 'ins', removed: 'del' } as const;

function shortened({ text, kind }: Part, isFirst: boolean, isLast: boolean): string {
  if (kind !== 'same' || text.length <= CONTEXT * 2) return text;
  const head = isFirst ? '' : text.slice(0, CONTEXT);
  const tail = isLast ? '' : text.slice(-CONTEXT);
  return `${head} … ${tail}`;
}

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
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="dl">
      {data.map(({ path, of, parts }, index) => (
        <Box key={`${path} ${String(index)}`}>
          <Typography variant="sigma" textColor="neutral600" tag="dt">
            {fieldName(intl, path.split('.'))}
            {of ? ` — ${of}` : ''}
          </Typography>
          <dd>
            <Words>
              {parts.map((part, place) => {
                const Element = element[part.kind];
                return (
                  <Element key={place}>
                    {shortened(part, place === 0, place === parts.length - 1)}
                  </Element>
                );
              })}
            </Words>
          </dd>
        </Box>
      ))}
    </Flex>
  );
}
