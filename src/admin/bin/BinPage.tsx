import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { useApiError } from '../shared/use-api-error';
import { MAY_DELETE } from './addresses';
import { useBinQuery } from './api';
import { BinTable } from './BinTable';

/** Deleted articles: restores them, or deletes them for good. */
export default function BinPage() {
  return (
    <Page.Protect permissions={MAY_DELETE}>
      <Content />
    </Page.Protect>
  );
}

function Content() {
  const intl = useIntl();
  const describeError = useApiError();
  const [search, setSearch] = useSearchParams();
  const before = search.get('before');
  const { data, error, isLoading, isFetching } = useBinQuery(
    { before },
    { refetchOnMountOrArgChange: true },
  );
  const title = intl.formatMessage({ id: 'threeline.bin.title' });
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          data === undefined
            ? ''
            : intl.formatMessage(
                { id: 'threeline.bin.subtitle' },
                { days: data.days, zone: data.timeZone },
              )
        }
      />
      <Layouts.Content>
        {isLoading ? (
          <Page.Loading />
        ) : data === undefined ? (
          <Typography role="alert" textColor="danger600">
            {describeError(error)}
          </Typography>
        ) : data.entries.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={intl.formatMessage({ id: 'threeline.bin.empty' })}
          />
        ) : (
          <Box>
            <BinTable entries={data.entries} timeZone={data.timeZone} />
            <Flex justifyContent="flex-end" gap={2} paddingTop={4}>
              {before === null ? null : (
                <Button
                  variant="tertiary"
                  onClick={() => {
                    setSearch({});
                  }}
                >
                  {intl.formatMessage({ id: 'threeline.bin.newest' })}
                </Button>
              )}
              {data.next === null ? null : (
                <Button
                  variant="tertiary"
                  onClick={() => {
                    setSearch({ before: String(data.next) });
                  }}
                >
                  {intl.formatMessage({ id: 'threeline.bin.older' })}
                </Button>
              )}
            </Flex>
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
