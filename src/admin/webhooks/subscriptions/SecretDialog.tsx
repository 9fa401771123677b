import { Button, Field, Flex, Loader, Modal, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import {
  useRevealSecretMutation,
  useRotateSecretMutation,
  type Secret,
  type Subscription,
} from '../api';
import { CopyButton } from '../detail/CodeBlock';
import { useWords } from '../texts/use-words';
import { useRefusal } from '../use-refusal';

export type Deed = 'reveal' | 'rotate';

interface Props {
  deed: Deed;
  subscription: Subscription;
  close: () => void;
}

/** Shows a subscription's secret, or rotates it once that is confirmed and shows the new one. */
export function SecretDialog({ deed, subscription, close }: Props) {
  const { say } = useWords();
  const { id, name } = subscription;
  const sayRefusal = useRefusal();
  const [reveal] = useRevealSecretMutation();
  const [rotate, { isLoading: isRotating }] = useRotateSecretMutation();
  // Kept nowhere but here, and forgotten when this closes.
  const [secret, setSecret] = useState<Secret | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const ask = async (send: typeof reveal) => {
    const request = send(id);
    const answer = await request;
    if ('error' in answer) setRefusal(sayRefusal(answer.error));
    else setSecret(answer.data);
    request.reset();
  };
  useEffect(() => {
    if (deed === 'reveal') void ask(reveal);
    // Once, when it opens.
  }, []);

  const isToConfirm = deed === 'rotate' && secret === null && refusal === null;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>
            {say(isToConfirm ? 'secret.rotate.title' : 'secret.title', { name })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {refusal === null ? null : (
              <Typography role="alert" textColor="danger600">
                {refusal}
              </Typography>
            )}
            {isToConfirm ? (
              <Typography>{say('secret.rotate.body')}</Typography>
            ) : secret !== null ? (
              <Shown secret={secret} isNew={deed === 'rotate'} />
            ) : refusal === null ? (
              <Flex justifyContent="center">
                <Loader>…</Loader>
              </Flex>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('close')}</Button>
          </Modal.Close>
          {isToConfirm ? (
            <Button variant="danger" loading={isRotating} onClick={() => void ask(rotate)}>
              {say('secret.rotate.do')}
            </Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Shown({ secret, isNew }: { secret: Secret; isNew: boolean }) {
  const { say, sayDate } = useWords();
  const { previousValidUntil: until } = secret;
  const note = until === null ? null : { time: sayDate(until) };
  return (
    <>
      {note === null ? null : (
        <Typography textColor="warning700">
          {say(isNew ? 'secret.rotated' : 'secret.overlap', note)}
        </Typography>
      )}
      <Field.Root hint={say('secret.hint')}>
        <Field.Label>{say('secret.label')}</Field.Label>
        <TextInput
          readOnly
          value={secret.secret}
          onFocus={({ target }) => {
            target.select();
          }}
          endAction={<CopyButton label={say('copy')} text={secret.secret} />}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
