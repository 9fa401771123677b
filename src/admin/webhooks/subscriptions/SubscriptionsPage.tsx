import {
  Badge,
  Button,
  EmptyStateLayout,
  Flex,
  LinkButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { deliveriesAddress, strapiWebhookAddress, strapiWebhooksAddress } from '../addresses';
import { useSubscriptionsQuery, type Subscription } from '../api';
import { NotLoaded } from '../NotLoaded';
import { Notices } from '../Notices';
import { SECRETS } from '../permissions';
import { TextLink } from '../TextLink';
import type { Word } from '../texts';
import { useWords } from '../texts/use-words';
import { SecretDialog, type Deed } from './SecretDialog';

const HEADS: Word[] = ['subscription.name', 'subscription.state', 'subscription.secret'];

/** What Strapi's own form of a subscription has no room for: its state, and its secret. */
export function SubscriptionsPage() {
  const { say } = useWords();
  const { data, isLoading, refetch } = useSubscriptionsQuery(null, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{say('subscriptions')}</Page.Title>
      <Layouts.Header
        title={say('subscriptions')}
        subtitle={say('subscriptions.subtitle')}
        navigationAction={<BackButton fallback={deliveriesAddress()} />}
        primaryAction={
          <LinkButton tag={NavLink} to={strapiWebhooksAddress} variant="tertiary">
            {say('subscription.open')}
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
            content={say('subscription.none')}
          />
        ) : (
          <SubscriptionTable subscriptions={data} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function SubscriptionTable({ subscriptions }: { subscriptions: Subscription[] }) {
  const { say } = useWords();
  return (
    <Table
      aria-label={say('subscriptions')}
      colCount={HEADS.length + 1}
      rowCount={subscriptions.length + 1}
    >
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {say(head)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{say('table.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {subscriptions.map((subscription) => (
          <Line key={subscription.id} subscription={subscription} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ subscription }: { subscription: Subscription }) {
  const { say, sayDate } = useWords();
  const { id, name, url, secret } = subscription;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={3} paddingBottom={3}>
          <TextLink to={strapiWebhookAddress(id)}>{name}</TextLink>
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
          say('table.none')
        ) : (
          <Flex direction="column" alignItems="flex-start">
            <Typography textColor="neutral800">
              {say('secret.since', { time: sayDate(secret.createdAt) })}
            </Typography>
            {secret.previousValidUntil === null ? null : (
              <Typography variant="pi" textColor="warning700">
                {say('secret.overlap', { time: sayDate(secret.previousValidUntil) })}
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
  const { say, sayDate } = useWords();
  if (switchedOff !== null) return <Badge variant="danger">{say('subscription.off.self')}</Badge>;
  if (!enabled) return <Badge>{say('subscription.off')}</Badge>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge variant={failingSince === null ? 'success' : 'warning'}>
        {say('subscription.on')}
      </Badge>
      {failingSince === null ? null : (
        <Typography variant="pi" textColor="warning700">
          {say('subscription.failing', { time: sayDate(failingSince) })}
        </Typography>
      )}
    </Flex>
  );
}

function Actions({ subscription }: { subscription: Subscription }) {
  const { say } = useWords();
  const { allowedActions } = useRBAC(SECRETS);
  const [deed, setDeed] = useState<Deed | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const { id, name } = subscription;
  const open = (chosen: Deed) => (event: { currentTarget: HTMLButtonElement }) => {
    opener.current = event.currentTarget;
    setDeed(chosen);
  };
  return (
    <Flex gap={2} justifyContent="flex-end">
      <LinkButton
        tag={NavLink}
        to={deliveriesAddress({ subscription: String(id) })}
        size="S"
        variant="ghost"
        aria-label={say('subscription.deliveries', { name })}
      >
        {say('table.label')}
      </LinkButton>
      {allowedActions['canReveal'] === true ? (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Eye />}
          aria-label={say('secret.reveal.of', { name })}
          onClick={open('reveal')}
        >
          {say('secret.reveal')}
        </Button>
      ) : null}
      {allowedActions['canRotate'] === true ? (
        <Button
          size="S"
          variant="danger-light"
          aria-label={say('secret.rotate.of', { name })}
          onClick={open('rotate')}
        >
          {say('secret.rotate')}
        </Button>
      ) : null}
      {deed === null ? null : (
        <SecretDialog
          deed={deed}
          subscription={subscription}
          close={() => {
            setDeed(null);
            opener.current?.focus();
          }}
        />
      )}
    </Flex>
  );
}
