import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { deliveriesAddress, deliveryAddress } from './addresses';
import { useArticleDeliveriesQuery, type ArticleState } from './api';
import { nextOf } from './describe';
import { READ } from './permissions';
import { TextLink } from './TextLink';
import { failureWord } from './texts';
import { useWords } from './texts/use-words';
import { usePolling } from './use-polling';

const ARTICLE = 'api::article.article';

/** Which subscriptions have the last publish of an article, and which have not yet, beside its form. */
export const ArticlePanel: PanelComponent = ({ model, document }) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(READ);
  if (model !== ARTICLE || allowedActions['canRead'] !== true) return null;
  const { documentId, locale, updatedAt } = (document ?? {}) as Record<string, unknown>;
  if (typeof documentId !== 'string' || typeof locale !== 'string') return null;
  return {
    title: say('panel.title'),
    // Publishing moves on what the server would answer.
    content: <LastPublish documentId={documentId} locale={locale} seen={String(updatedAt)} />,
  };
};

const ICON = {
  succeeded: <CheckCircle fill="success600" aria-hidden />,
  waiting: <Clock fill="secondary600" aria-hidden />,
  failed: <WarningCircle fill="danger600" aria-hidden />,
} as const;

function LastPublish(article: { documentId: string; locale: string; seen: string }) {
  const { say, sayTime } = useWords();
  const { options, pollWhile } = usePolling();
  const { currentData, isError } = useArticleDeliveriesQuery(article, options);
  pollWhile(currentData?.subscriptions.some(({ state }) => state === 'waiting') ?? false);
  const { documentId, locale } = article;

  const quiet = (text: string) => (
    <Typography variant="pi" textColor="neutral600">
      {text}
    </Typography>
  );
  if (isError) return quiet(say('load.failed'));
  if (currentData === undefined) return quiet('…');
  const { publish, subscriptions } = currentData;
  if (publish === null) return quiet(say('panel.none'));

  const sayState = (one: ArticleState['subscriptions'][number]): string => {
    if (one.state === 'succeeded') {
      return say('panel.state.succeeded', { time: sayTime(one.finishedAt ?? publish.at) });
    }
    if (one.state === 'failed') {
      return say('panel.state.failed', { reason: say(failureWord(one.errorCode)) });
    }
    const next = nextOf(one, Date.now());
    return next.kind === 'at'
      ? say('panel.state.waiting', { time: sayTime(next.at) })
      : say('panel.state.due');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {quiet(say('panel.published', { time: sayTime(publish.at) }))}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {subscriptions.map((one) => (
          <Flex key={one.deliveryId} tag="li" gap={2} alignItems="flex-start">
            <Box paddingTop="2px">{ICON[one.state]}</Box>
            <Flex direction="column" alignItems="flex-start">
              <TextLink to={deliveryAddress(one.deliveryId)}>
                {one.name ?? say('subscription.deleted', { id: String(one.id) })}
              </TextLink>
              <Typography
                variant="pi"
                textColor={one.state === 'failed' ? 'danger600' : 'neutral600'}
              >
                {sayState(one)}
              </Typography>
            </Flex>
          </Flex>
        ))}
      </Flex>
      <TextLink to={deliveriesAddress({ documentId, locale })}>{say('panel.all')}</TextLink>
    </Flex>
  );
}
