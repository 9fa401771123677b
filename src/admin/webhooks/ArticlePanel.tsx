import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { ARTICLE } from '../shared/article';
import { deliveriesAddress, deliveryAddress } from './addresses';
import { useArticleDeliveriesQuery, type ArticleState } from './api';
import { nextOf } from './delivery-texts';
import { READ } from './permissions';
import { TextLink } from './TextLink';
import { failureKey } from './texts';
import { useTexts } from './texts/use-texts';
import { usePolling } from './use-polling';

/** Which subscriptions have received the last publish of an article, beside its form. */
export const ArticlePanel: PanelComponent = ({ model, document }) => {
  const { t } = useTexts();
  const { allowedActions } = useRBAC(READ);
  if (model !== ARTICLE || allowedActions['canRead'] !== true) return null;
  const { documentId, locale, updatedAt } = (document ?? {}) as Record<string, unknown>;
  if (typeof documentId !== 'string' || typeof locale !== 'string') return null;
  return {
    title: t('panel.title'),
    // `seen` is part of the cache key: publishing changes the deliveries, and also `updatedAt`.
    content: <LastPublish documentId={documentId} locale={locale} seen={String(updatedAt)} />,
  };
};

const ICON = {
  succeeded: <CheckCircle fill="success600" aria-hidden />,
  waiting: <Clock fill="secondary600" aria-hidden />,
  failed: <WarningCircle fill="danger600" aria-hidden />,
} as const;

function LastPublish(article: { documentId: string; locale: string; seen: string }) {
  const { t, formatTime } = useTexts();
  const { options, pollWhile } = usePolling();
  const { currentData, isError } = useArticleDeliveriesQuery(article, options);
  pollWhile(currentData?.subscriptions.some(({ state }) => state === 'waiting') ?? false);
  const { documentId, locale } = article;

  const quiet = (text: string) => (
    <Typography variant="pi" textColor="neutral600">
      {text}
    </Typography>
  );
  if (isError) return quiet(t('load.failed'));
  if (currentData === undefined) return quiet('…');
  const { publish, subscriptions } = currentData;
  if (publish === null) return quiet(t('panel.none'));

  const describeState = (one: ArticleState['subscriptions'][number]): string => {
    if (one.state === 'succeeded') {
      return t('panel.state.succeeded', { time: formatTime(one.finishedAt ?? publish.at) });
    }
    if (one.state === 'failed') {
      return t('panel.state.failed', { reason: t(failureKey(one.errorCode)) });
    }
    const next = nextOf({ ...one, subscription: one }, Date.now());
    if (next.kind === 'at') return t('panel.state.waiting', { time: formatTime(next.at) });
    return t(`panel.state.${next.kind === 'none' ? 'due' : next.kind}`);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {quiet(t('panel.published', { time: formatTime(publish.at) }))}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {subscriptions.map((one) => (
          <Flex key={one.deliveryId} tag="li" gap={2} alignItems="flex-start">
            <Box paddingTop="2px">{ICON[one.state]}</Box>
            <Flex direction="column" alignItems="flex-start">
              <TextLink to={deliveryAddress(one.deliveryId)}>
                {one.name ?? t('subscription.deleted', { id: String(one.id) })}
              </TextLink>
              <Typography
                variant="pi"
                textColor={one.state === 'failed' ? 'danger600' : 'neutral600'}
              >
                {describeState(one)}
              </Typography>
            </Flex>
          </Flex>
        ))}
      </Flex>
      <TextLink to={deliveriesAddress({ documentId, locale })}>{t('panel.all')}</TextLink>
    </Flex>
  );
}
