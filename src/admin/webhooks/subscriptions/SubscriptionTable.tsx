import {
  Badge,
  Button,
  Flex,
  LinkButton,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { webhookAddress } from '../../strapi/addresses';
import { deliveriesAddress } from '../addresses';
import type { Subscription } from '../api';
import { isDestination } from '../delivery-texts';
import { SECRETS } from '../permissions';
import { TableHead } from '../TableHead';
import { TextLink } from '../TextLink';
import type { TextKey } from '../texts';
import { useTexts } from '../texts/use-texts';
import { SecretDialog, type SecretAction } from './SecretDialog';

const HEADS: TextKey[] = ['subscription.name', 'subscription.state', 'subscription.secret'];

/** A table of subscriptions, with the actions on their secrets. */
export function SubscriptionTable({ subscriptions }: { subscriptions: Subscription[] }) {
  const { t } = useTexts();
  return (
    <Table
      aria-label={t('subscriptions')}
      colCount={HEADS.length + 1}
      rowCount={subscriptions.length + 1}
    >
      <TableHead heads={HEADS} />
      <Tbody>
        {subscriptions.map((subscription) => (
          <Line key={subscription.id} subscription={subscription} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ subscription }: { subscription: Subscription }) {
  const { t, formatDate } = useTexts();
  const { id, name, url, secret } = subscription;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={3} paddingBottom={3}>
          {isDestination(id) ? (
            <Typography textColor="neutral800">{name}</Typography>
          ) : (
            <TextLink to={webhookAddress(id)}>{name}</TextLink>
          )}
          <Typography variant="pi" textColor="neutral600" ellipsis title={url}>
            {url}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <State subscription={subscription} />
      </Td>
      <Td>
        {secret === null ? (
          t('table.none')
        ) : (
          <Flex direction="column" alignItems="flex-start">
            <Typography textColor="neutral800">
              {t('secret.since', { time: formatDate(secret.createdAt) })}
            </Typography>
            {secret.previousValidUntil === null ? null : (
              <Typography variant="pi" textColor="warning700">
                {t('secret.overlap', { time: formatDate(secret.previousValidUntil) })}
              </Typography>
            )}
          </Flex>
        )}
      </Td>
      <Td>
        <Actions subscription={subscription} />
      </Td>
    </Tr>
  );
}

function State({
  subscription: { enabled, switchedOff, failingSince },
}: {
  subscription: Subscription;
}) {
  const { t, formatDate } = useTexts();
  if (switchedOff !== null) return <Badge variant="danger">{t('subscription.off.self')}</Badge>;
  if (!enabled) return <Badge>{t('subscription.off')}</Badge>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge variant={failingSince === null ? 'success' : 'warning'}>{t('subscription.on')}</Badge>
      {failingSince === null ? null : (
        <Typography variant="pi" textColor="warning700">
          {t('subscription.failing', { time: formatDate(failingSince) })}
        </Typography>
      )}
    </Flex>
  );
}

function Actions({ subscription }: { subscription: Subscription }) {
  const { t } = useTexts();
  const { allowedActions } = useRBAC(SECRETS);
  const [action, setAction] = useState<SecretAction | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const { id, name } = subscription;
  const open = (chosen: SecretAction) => (event: { currentTarget: HTMLButtonElement }) => {
    opener.current = event.currentTarget;
    setAction(chosen);
  };
  return (
    <Flex gap={2} justifyContent="flex-end">
      <LinkButton
        tag={NavLink}
        to={deliveriesAddress({ subscription: String(id) })}
        size="S"
        variant="ghost"
        aria-label={t('subscription.deliveries', { name })}
      >
        {t('table.label')}
      </LinkButton>
      {allowedActions['canReveal'] === true && !isDestination(id) ? (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Eye />}
          aria-label={t('secret.reveal.of', { name })}
          onClick={open('reveal')}
        >
          {t('secret.reveal')}
        </Button>
      ) : null}
      {allowedActions['canRotate'] === true && !isDestination(id) ? (
        <Button
          size="S"
          variant="danger-light"
          aria-label={t('secret.rotate.of', { name })}
          onClick={open('rotate')}
        >
          {t('secret.rotate')}
        </Button>
      ) : null}
      {action === null ? null : (
        <SecretDialog
          action={action}
          subscription={subscription}
          close={() => {
            setAction(null);
            opener.current?.focus();
          }}
        />
      )}
    </Flex>
  );
}
