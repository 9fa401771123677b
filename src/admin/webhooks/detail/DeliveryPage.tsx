import { Box, Button, EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { deliveriesAddress, strapiWebhookAddress } from '../addresses';
import { useDeliveryQuery, type DeliveryDetail } from '../api';
import { entryAddress, entryName, nextOf, readable } from '../describe';
import { NotLoaded } from '../NotLoaded';
import { REDELIVER } from '../permissions';
import { StateBadge } from '../StateBadge';
import { TextLink } from '../TextLink';
import { useWords } from '../texts/use-words';
import { usePolling } from '../use-polling';
import { useSendAgain } from '../use-send-again';
import { Attempts, Reason } from './Attempts';
import { CodeBlock } from './CodeBlock';

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;

/** All that is known of one delivery. */
export function DeliveryPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const { allowedActions } = useRBAC(REDELIVER);
  const { sendAgain, isLoading: isSending } = useSendAgain();
  const { options, pollWhile } = usePolling();
  const { data, error, isLoading, refetch } = useDeliveryQuery(id, options);
  pollWhile(data?.state === 'waiting');

  const title =
    data === undefined
      ? say('detail.title', { id })
      : `${data.message.event} · ${entryName(data.message) ?? say('entry.none')}`;
  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        navigationAction={<BackButton fallback={deliveriesAddress()} />}
        {...(data === undefined ? {} : { subtitle: say('detail.title', { id }) })}
        primaryAction={
          data !== undefined && allowedActions['canRedeliver'] === true ? (
            <Button
              startIcon={<ArrowClockwise />}
              loading={isSending}
              onClick={() => void sendAgain(id)}
            >
              {say('again.one')}
            </Button>
          ) : null
        }
      />
      <Layouts.Content>
        {isLoading ? (
          <Page.Loading />
        ) : isGone(error) ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={say('detail.gone')}
            action={<TextLink to={deliveriesAddress()}>{say('title')}</TextLink>}
          />
        ) : data === undefined ? (
          <NotLoaded retry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Card>
              <Facts delivery={data} />
            </Card>
            <Card title={say('detail.attempts')}>
              <Attempts attempts={data.attemptList} all={data.attempts} />
            </Card>
            <Card>
              <CodeBlock label={say('detail.body')} text={readable(data.body)} />
            </Card>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <Box background="neutral0" hasRadius shadow="filterShadow" padding={6}>
    {title === undefined ? null : (
      <Box paddingBottom={4}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
      </Box>
    )}
    {children}
  </Box>
);

function Facts({ delivery }: { delivery: DeliveryDetail }) {
  const { say, sayTime, sayDate, sayNumber } = useWords();
  const { state, message, subscription, attempts, createdAt, finishedAt, url } = delivery;
  const next = nextOf(delivery, Date.now());
  const address = entryAddress(message);
  // What ended it without an attempt; an attempt tells of itself below.
  const wasAttempted = delivery.attemptList[0]?.errorCode === delivery.errorCode;
  const { documentId, uid, locale } = message;
  const facts: [string, ReactNode][] = [
    [say('table.state'), <StateBadge key="state" state={state} />],
    [
      say('table.subscription'),
      subscription.name === null ? (
        say('subscription.deleted', { id: String(subscription.id) })
      ) : (
        <TextLink key="subscription" to={strapiWebhookAddress(subscription.id)}>
          {subscription.name}
        </TextLink>
      ),
    ],
    [say('detail.receiver'), url ?? say('table.none')],
    [say('table.attempts'), sayNumber(attempts)],
    [
      say('table.next'),
      next.kind === 'at'
        ? sayTime(next.at)
        : say(next.kind === 'none' ? 'table.none' : `next.${next.kind}`),
    ],
    [say('table.created'), sayDate(createdAt)],
    [say('detail.finished'), finishedAt === null ? say('table.none') : sayDate(finishedAt)],
    [say('detail.webhookId'), message.id],
    [
      say('detail.sequence'),
      message.sequence === null ? say('table.none') : String(message.sequence),
    ],
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {wasAttempted ? null : <Reason code={delivery.errorCode} sentence={delivery.error} />}
      <Grid.Root tag="dl" gap={4}>
        {facts.map(([label, value]) => (
          <Grid.Item key={label} col={4} s={6} xs={12} direction="column" alignItems="stretch">
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
      {documentId === null ? null : (
        <Flex gap={4}>
          {address === null ? null : <TextLink to={address}>{say('detail.open')}</TextLink>}
          <TextLink
            to={deliveriesAddress({
              documentId,
              ...(uid === null ? {} : { uid }),
              ...(locale === null ? {} : { locale }),
            })}
          >
            {say('detail.same')}
          </TextLink>
        </Flex>
      )}
    </Flex>
  );
}
