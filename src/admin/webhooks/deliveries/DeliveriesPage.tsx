import { Box, Button, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { ArrowClockwise, Key } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';
import { subscriptionsAddress } from '../addresses';
import { useDeliveriesQuery, useDeliveryCountsQuery } from '../api';
import { filterOf, searchOf, type Filter } from '../filter';
import { NotLoaded } from '../NotLoaded';
import { Notices } from '../Notices';
import { REDELIVER } from '../permissions';
import { useTexts } from '../texts/use-texts';
import { usePolling } from '../use-polling';
import { DeliveryTable } from './DeliveryTable';
import { Filters } from './Filters';
import { Paging } from './Paging';
import { SendManyAgain } from './SendManyAgain';

/** The deliveries, newest first. Filter and cursor are in the address, so it can be shared. */
export function DeliveriesPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const { allowedActions } = useRBAC(REDELIVER);
  const mayRedeliver = allowedActions['canRedeliver'] === true;

  const filter = filterOf(search);
  const cursor = search.get('cursor') ?? undefined;
  const { state, ...countFilter } = filter;
  const { options, pollWhile } = usePolling();
  const list = useDeliveriesQuery({ filter, cursor }, options);
  const counts = useDeliveryCountsQuery(countFilter, options);
  pollWhile(list.currentData?.data.some((one) => one.state === 'waiting') ?? false);

  // A changed filter starts at the newest delivery: the address loses its cursor.
  const choose = (next: Filter) => {
    setSearch(searchOf(next));
  };
  const refresh = () => {
    void list.refetch();
    void counts.refetch();
  };
  const deliveries = list.data?.data ?? [];

  return (
    <Page.Main aria-busy={list.isFetching}>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header
        title={t('title')}
        subtitle={t('subtitle')}
        primaryAction={
          <Flex gap={2}>
            <LinkButton
              tag={NavLink}
              to={subscriptionsAddress}
              variant="tertiary"
              startIcon={<Key />}
            >
              {t('subscriptions')}
            </LinkButton>
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={refresh}>
              {t('refresh')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Notices />
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Filters
            filter={filter}
            counts={counts.data}
            entry={deliveries[0]?.message}
            choose={choose}
          >
            {mayRedeliver && state !== 'waiting' ? (
              <SendManyAgain filter={filter} counts={counts.currentData} />
            ) : null}
          </Filters>
          {list.isError ? (
            <NotLoaded retry={list.refetch} />
          ) : list.isLoading ? (
            <Page.Loading />
          ) : deliveries.length === 0 ? (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={t(searchOf(filter) === '' ? 'table.empty' : 'table.empty.filtered')}
            />
          ) : (
            <Box>
              <DeliveryTable deliveries={deliveries} mayRedeliver={mayRedeliver} />
              <Paging nextCursor={list.data?.meta.nextCursor ?? null} />
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
