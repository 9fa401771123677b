import { Badge, Flex, IconButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { deliveryAddress } from '../addresses';
import type { Delivery } from '../api';
import { entryName, nextOf } from '../delivery-texts';
import { StateBadge } from '../StateBadge';
import { TableHead } from '../TableHead';
import { failureKey, type TextKey } from '../texts';
import { useTexts } from '../texts/use-texts';
import { useSendAgain } from '../use-send-again';

const EntryLink = styled(Link)`
  display: block;
  max-width: 14rem;
  overflow: hidden;
  color: inherit;
  text-decoration: none;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const HEADS: TextKey[] = [
  'table.state',
  'table.event',
  'table.entry',
  'table.subscription',
  'table.attempts',
  'table.next',
  'table.created',
];

interface Props {
  deliveries: Delivery[];
  mayRedeliver: boolean;
}

/** A table of deliveries. Each row links to the page of the delivery. */
export function DeliveryTable({ deliveries, mayRedeliver }: Props) {
  const { t } = useTexts();
  return (
    <Table
      aria-label={t('table.label')}
      colCount={HEADS.length + 1}
      rowCount={deliveries.length + 1}
    >
      <TableHead heads={HEADS} />
      <Tbody>
        {deliveries.map((delivery) => (
          <Line key={delivery.id} delivery={delivery} mayRedeliver={mayRedeliver} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ delivery, mayRedeliver }: { delivery: Delivery; mayRedeliver: boolean }) {
  const { t, formatTime, formatNumber, removedName } = useTexts();
  const navigate = useNavigate();
  const { sendAgain, isLoading } = useSendAgain();
  const { id, state, message, subscription, attempts, errorCode, createdAt } = delivery;
  const entry = entryName(message) ?? t('entry.none');
  const next = nextOf(delivery, Date.now());
  const hasFailed = state !== 'succeeded' && errorCode !== null;
  return (
    <Tr
      cursor="pointer"
      onClick={() => {
        navigate(deliveryAddress(id));
      }}
    >
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
          <StateBadge state={state} />
          {hasFailed ? (
            <Typography variant="pi" textColor="neutral600">
              {t(failureKey(errorCode))}
            </Typography>
          ) : null}
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{message.event}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <Typography textColor="neutral800" fontWeight="semiBold" title={entry}>
            <EntryLink to={deliveryAddress(id)}>{entry}</EntryLink>
          </Typography>
          {message.locale === null ? null : <Badge size="S">{message.locale}</Badge>}
        </Flex>
      </Td>
      <Td>
        <Typography textColor={subscription.name === null ? 'neutral500' : 'neutral800'} ellipsis>
          {subscription.name ?? removedName(subscription.id)}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatNumber(attempts)}</Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {next.kind === 'at'
            ? formatTime(next.at)
            : t(next.kind === 'none' ? 'table.none' : `next.${next.kind}`)}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatTime(createdAt)}</Typography>
      </Td>
      <Td
        onClick={(event) => {
          event.stopPropagation();
        }}
      >
        {mayRedeliver ? (
          <IconButton
            variant="ghost"
            disabled={isLoading}
            label={t('again.one.of', { event: message.event, entry })}
            onClick={() => void sendAgain(id)}
          >
            <ArrowClockwise />
          </IconButton>
        ) : null}
      </Td>
    </Tr>
  );
}
