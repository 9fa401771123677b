import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useSendManyAgainMutation, type Count } from '../api';
import type { Filter, State } from '../filter';
import { useTexts } from '../texts/use-texts';
import { useApiError } from '../use-api-error';

interface Props {
  filter: Filter;
  counts: Record<State, Count> | undefined;
}

/**
 * Sends all matching deliveries again, one batch of the server after another. Without a state in the
 * filter it sends the failed ones only: sending succeeded ones again needs that filter.
 */
export function SendManyAgain({ filter, counts }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const [send] = useSendManyAgainMutation();
  const [isOpen, setIsOpen] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const state = filter.state === 'succeeded' ? 'succeeded' : 'failed';
  const { count, more } = counts?.[state] ?? { count: 0, more: false };

  const sendAll = async () => {
    const { signal } = (stopping.current = new AbortController());
    setSent(0);
    let total = 0;
    let next: string | undefined;
    do {
      const result = await send({ ...filter, state, next });
      if ('error' in result) {
        toggleNotification({ type: 'danger', message: describeError(result.error) });
        setSent(null);
        return;
      }
      total += result.data.count;
      setSent(total);
      next = result.data.next ?? undefined;
    } while (next !== undefined && !signal.aborted);
    setSent(null);
    setIsOpen(false);
    toggleNotification({
      type: 'success',
      message: t(next === undefined ? 'again.done' : 'again.stopped', { count: total }),
    });
  };

  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (sent === null) setIsOpen(open);
      }}
    >
      <Dialog.Trigger>
        <Button variant="secondary" size="S" startIcon={<ArrowClockwise />} disabled={count === 0}>
          {t(`again.${state}`)}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{t('again.confirm.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={2}>
            <Typography variant="omega" fontWeight="semiBold" textAlign="center">
              {t(`again.confirm.${state}`, { count, some: more ? 'no' : 'yes' })}
            </Typography>
            <Dialog.Description textAlign="center">{t('again.confirm.effect')}</Dialog.Description>
            <Typography aria-live="polite" textColor="neutral600">
              {sent === null ? '' : t('again.progress', { count: sent })}
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          {sent === null ? (
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {t('close')}
              </Button>
            </Dialog.Cancel>
          ) : (
            <Button
              fullWidth
              variant="tertiary"
              onClick={() => {
                stopping.current?.abort();
              }}
            >
              {t('again.stop')}
            </Button>
          )}
          <Button fullWidth loading={sent !== null} onClick={() => void sendAll()}>
            {t('again.confirm.do')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
