import { Box, Button, EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { webhookAddress } from '../../strapi/addresses';
import { deliveriesAddress } from '../addresses';
import { useDeliveryQuery, type DeliveryDetail } from '../api';
import { entryAddress, entryName, isDestination, nextOf, readable } from '../delivery-texts';
import { NotLoaded } from '../NotLoaded';
import { REDELIVER } from '../permissions';
import { StateBadge } from '../StateBadge';
import { TextLink } from '../TextLink';
import { useTexts } from '../texts/use-texts';
import { usePolling } from '../use-polling';
import { useSendAgain } from '../use-send-again';
import { Attempts, Reason } from './Attempts';
import { CodeBlock } from './CodeBlock';

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;

/** The page of one delivery: its state, attempts and body. */
export function DeliveryPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const { allowedActions } = useRBAC(REDELIVER);
  const { sendAgain, isLoading: isSending } = useSendAgain();
  const { options, pollWhile } = usePolling();
  const { data, error, isLoading, refetch } = useDeliveryQuery(id, options);
  pollWhile(data?.state === 'waiting');

  const title =
    data === undefined
      ? t('detail.title', { id })
      : `${data.message.event} · ${entryName(data.message) ?? t('entry.none')}`;
  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        navigationAction={<BackButton fallback={deliveriesAddress()} />}
        {...(data === undefined ? {} : { subtitle: t('detail.title', { id }) })}
        primaryAction={
          data !== undefined && allowedActions['canRedeliver'] === true ? (
            <Button
              startIcon={<ArrowClockwise />}
              loading={isSending}
              onClick={() => void sendAgain(id)}
            >
              {t('again.one')}
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
            content={t('detail.gone')}
            action={<TextLink to={deliveriesAddress()}>{t('title')}</TextLink>}
          />
        ) : data === undefined ? (
          <NotLoaded retry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Card>
              <Facts delivery={data} />
            </Card>
            <Card title={t('detail.attempts')}>
              <Attempts attempts={data.attemptList} all={data.attempts} />
            </Card>
            <Card>
              <CodeBlock label={t('detail.body')} text={readable(data.body)} />
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
  const { t, formatTime, formatDate, formatNumber, removedName } = useTexts();
  const { state, message, subscription, attempts, createdAt, finishedAt, url } = delivery;
  const next = nextOf(delivery, Date.now());
  const address = entryAddress(message);
  // The list of attempts shows the error of the last attempt; other errors are shown here.
  const wasAttempted = delivery.attemptList[0]?.errorCode === delivery.errorCode;
  const { documentId, uid, locale } = message;
  const facts: [string, ReactNode][] = [
    [t('table.state'), <StateBadge key="state" state={state} />],
    [
      t('table.subscription'),
      subscription.name === null || isDestination(subscription.id) ? (
        (subscription.name ?? removedName(subscription.id))
      ) : (
        <TextLink key="subscription" to={webhookAddress(subscription.id)}>
          {subscription.name}
        </TextLink>
      ),
    ],
    [t('detail.receiver'), url ?? t('table.none')],
    [t('table.attempts'), formatNumber(attempts)],
    [
      t('table.next'),
      next.kind === 'at'
        ? formatTime(next.at)
        : t(next.kind === 'none' ? 'table.none' : `next.${next.kind}`),
    ],
    [t('table.created'), formatDate(createdAt)],
    [t('detail.finished'), finishedAt === null ? t('table.none') : formatDate(finishedAt)],
    [t('detail.webhookId'), message.id],
    [t('detail.sequence'), message.sequence === null ? t('table.none') : String(message.sequence)],
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {wasAttempted ? null : <Reason code={delivery.errorCode} message={delivery.error} />}
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
          {address === null ? null : <TextLink to={address}>{t('detail.open')}</TextLink>}
          <TextLink
            to={deliveriesAddress({
              documentId,
              ...(uid === null ? {} : { uid }),
              ...(locale === null ? {} : { locale }),
            })}
          >
            {t('detail.same')}
          </TextLink>
        </Flex>
      )}
    </Flex>
  );
}
