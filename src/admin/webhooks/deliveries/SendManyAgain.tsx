import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useSendManyAgainMutation, type Count } from '../api';
import type { Filter, State } from '../filter';
import { useWords } from '../texts/use-words';
import { useApiError } from '../use-refusal';

interface Props {
  filter: Filter;
  counts: Record<State, Count> | undefined;
}

/**
 * Sends again all that match the filter, by the server's batches. Where the filter names no state the
 * failed ones are meant: what arrived is sent again only by those who ask for just that.
 */
export function SendManyAgain({ filter, counts }: Props) {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const sayRefusal = useApiError();
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
      const answer = await send({ ...filter, state, next });
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: sayRefusal(answer.error) });
        setSent(null);
        return;
      }
      total += answer.data.count;
      setSent(total);
      next = answer.data.next ?? undefined;
    } while (next !== undefined && !signal.aborted);
    setSent(null);
    setIsOpen(false);
    toggleNotification({
      type: 'success',
      message: say(next === undefined ? 'again.done' : 'again.stopped', { count: total }),
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
          {say(`again.${state}`)}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('again.confirm.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={2}>
            <Typography variant="omega" fontWeight="semiBold" textAlign="center">
              {say(`again.confirm.${state}`, { count, some: more ? 'no' : 'yes' })}
            </Typography>
            <Dialog.Description textAlign="center">
              {say('again.confirm.effect')}
            </Dialog.Description>
            <Typography aria-live="polite" textColor="neutral600">
              {sent === null ? '' : say('again.progress', { count: sent })}
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          {sent === null ? (
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {say('close')}
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
              {say('again.stop')}
            </Button>
          )}
          <Button fullWidth loading={sent !== null} onClick={() => void sendAll()}>
            {say('again.confirm.do')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
