import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { deliveriesAddress, subscriptionsAddress } from './addresses';
import { useDeliveryCountsQuery, useSubscriptionsQuery } from './api';
import { TextLink } from './TextLink';
import { useTexts } from './texts/use-texts';

const NO_FILTER = {};
const FRESH = { refetchOnMountOrArgChange: true };

/** A widget of the subscriptions and deliveries that need attention. */
export function TroubleWidget() {
  const { t, formatDate } = useTexts();
  const counts = useDeliveryCountsQuery(NO_FILTER, FRESH);
  const subscriptions = useSubscriptionsQuery(null, FRESH);
  if (counts.isLoading || subscriptions.isLoading) return <Widget.Loading />;
  if (counts.data === undefined || subscriptions.data === undefined) return <Widget.Error />;

  const { failed } = counts.data;
  const troubled = subscriptions.data.filter(
    ({ switchedOff, failingSince, enabled }) =>
      switchedOff !== null || (enabled && failingSince !== null),
  );
  if (failed.count === 0 && troubled.length === 0) {
    return (
      <Flex height="100%" direction="column" justifyContent="center" gap={2}>
        <CheckCircle width="3.2rem" height="3.2rem" fill="success600" aria-hidden />
        <Typography textColor="neutral600">{t('widget.none')}</Typography>
      </Flex>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} padding={2}>
      {troubled.map(({ id, name, switchedOff, failingSince }) => (
        <Trouble key={id} to={subscriptionsAddress} title={name}>
          {switchedOff === null
            ? t('subscription.failing', { time: formatDate(failingSince ?? '') })
            : `${t(`widget.${switchedOff.reason}`)} · ${formatDate(switchedOff.at)}`}
        </Trouble>
      ))}
      {failed.count === 0 ? null : (
        <Trouble
          to={deliveriesAddress({ state: 'failed' })}
          title={t('widget.failed', { count: failed.count, some: failed.more ? 'no' : 'yes' })}
        />
      )}
    </Flex>
  );
}

function Trouble({ to, title, children }: { to: string; title: string; children?: string }) {
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Box paddingTop="2px">
        <WarningCircle fill="danger600" aria-hidden />
      </Box>
      <Flex direction="column" alignItems="flex-start">
        <TextLink to={to}>{title}</TextLink>
        <Typography variant="pi" textColor="neutral600">
          {children}
        </Typography>
      </Flex>
    </Flex>
  );
}
