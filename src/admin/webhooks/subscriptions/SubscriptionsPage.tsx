import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { webhooksAddress } from '../../strapi/addresses';
import { deliveriesAddress } from '../addresses';
import { useSubscriptionsQuery } from '../api';
import { NotLoaded } from '../NotLoaded';
import { Notices } from '../Notices';
import { useTexts } from '../texts/use-texts';
import { SubscriptionTable } from './SubscriptionTable';

/** Shows the state and secret of each subscription. Strapi's own form cannot be extended by them. */
export function SubscriptionsPage() {
  const { t } = useTexts();
  const { data, isLoading, refetch } = useSubscriptionsQuery(null, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{t('subscriptions')}</Page.Title>
      <Layouts.Header
        title={t('subscriptions')}
        subtitle={t('subscriptions.subtitle')}
        navigationAction={<BackButton fallback={deliveriesAddress()} />}
        primaryAction={
          <LinkButton tag={NavLink} to={webhooksAddress} variant="tertiary">
            {t('subscription.open')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Notices />
        {isLoading ? (
          <Page.Loading />
        ) : data === undefined ? (
          <NotLoaded retry={refetch} />
        ) : data.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={t('subscription.none')}
          />
        ) : (
          <SubscriptionTable subscriptions={data} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
