import {
  Button,
  Checkbox,
  Field,
  Flex,
  Loader,
  Modal,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useEffect, useState } from 'react';
import {
  useRevealSecretMutation,
  useRotateSecretMutation,
  type Secret,
  type Subscription,
} from '../api';
import { CopyButton } from '../detail/CodeBlock';
import { useWords } from '../texts/use-words';
import { useApiError } from '../use-refusal';

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
  const sayRefusal = useApiError();
  const [reveal] = useRevealSecretMutation();
  const [rotate, { isLoading: isRotating }] = useRotateSecretMutation();
  // Kept nowhere but here, and forgotten when this closes.
  const [secret, setSecret] = useState<Secret | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const [hasLeaked, setHasLeaked] = useState(false);

  const show = async (request: ReturnType<typeof reveal> | ReturnType<typeof rotate>) => {
    setRefusal(null);
    const answer = await request;
    if ('error' in answer) setRefusal(sayRefusal(answer.error));
    else setSecret(answer.data);
    request.reset();
  };
  useEffect(() => {
    if (deed === 'reveal') void show(reveal(id));
    // Once, when it opens.
  }, []);

  const isToConfirm = deed === 'rotate' && secret === null;
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
              <>
                <Typography>{say('secret.rotate.body')}</Typography>
                <Field.Root hint={say('secret.rotate.leaked.hint')}>
                  <Checkbox
                    checked={hasLeaked}
                    onCheckedChange={(checked) => {
                      setHasLeaked(checked === true);
                    }}
                  >
                    {say('secret.rotate.leaked')}
                  </Checkbox>
                  <Field.Hint />
                </Field.Root>
              </>
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
            <Button
              variant="danger"
              loading={isRotating}
              onClick={() => void show(rotate({ id, immediate: hasLeaked }))}
            >
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
  return (
    <>
      {until !== null ? (
        <Typography textColor="warning700">
          {say(isNew ? 'secret.rotated' : 'secret.overlap', { time: sayDate(until) })}
        </Typography>
      ) : isNew ? (
        <Typography textColor="warning700">{say('secret.rotated.only')}</Typography>
      ) : null}
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
