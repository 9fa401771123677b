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
import { useTexts } from '../texts/use-texts';
import { useApiError } from '../use-api-error';

export type SecretAction = 'reveal' | 'rotate';

interface Props {
  action: SecretAction;
  subscription: Subscription;
  close: () => void;
}

/** Reveals the secret of a subscription, or rotates it after a confirmation and shows the new one. */
export function SecretDialog({ action, subscription, close }: Props) {
  const { t } = useTexts();
  const { id, name } = subscription;
  const describeError = useApiError();
  const [reveal] = useRevealSecretMutation();
  const [rotate, { isLoading: isRotating }] = useRotateSecretMutation();
  // Only this state holds the secret; `reset` below removes it from the cache of the API client.
  const [secret, setSecret] = useState<Secret | null>(null);
  const [errorText, setErrorText] = useState<string | null>(null);

  const [hasLeaked, setHasLeaked] = useState(false);

  const show = async (request: ReturnType<typeof reveal> | ReturnType<typeof rotate>) => {
    setErrorText(null);
    const result = await request;
    if ('error' in result) setErrorText(describeError(result.error));
    else setSecret(result.data);
    request.reset();
  };
  useEffect(() => {
    if (action === 'reveal') void show(reveal(id));
    // Runs once, when the dialog opens.
  }, []);

  const needsConfirmation = action === 'rotate' && secret === null;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>
            {t(needsConfirmation ? 'secret.rotate.title' : 'secret.title', { name })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {errorText === null ? null : (
              <Typography role="alert" textColor="danger600">
                {errorText}
              </Typography>
            )}
            {needsConfirmation ? (
              <>
                <Typography>{t('secret.rotate.body')}</Typography>
                <Field.Root hint={t('secret.rotate.leaked.hint')}>
                  <Checkbox
                    checked={hasLeaked}
                    onCheckedChange={(checked) => {
                      setHasLeaked(checked === true);
                    }}
                  >
                    {t('secret.rotate.leaked')}
                  </Checkbox>
                  <Field.Hint />
                </Field.Root>
              </>
            ) : secret !== null ? (
              <Shown secret={secret} isNew={action === 'rotate'} />
            ) : errorText === null ? (
              <Flex justifyContent="center">
                <Loader>…</Loader>
              </Flex>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('close')}</Button>
          </Modal.Close>
          {needsConfirmation ? (
            <Button
              variant="danger"
              loading={isRotating}
              onClick={() => void show(rotate({ id, immediate: hasLeaked }))}
            >
              {t('secret.rotate.do')}
            </Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Shown({ secret, isNew }: { secret: Secret; isNew: boolean }) {
  const { t, formatDate } = useTexts();
  const { previousValidUntil: until } = secret;
  return (
    <>
      {until !== null ? (
        <Typography textColor="warning700">
          {t(isNew ? 'secret.rotated' : 'secret.overlap', { time: formatDate(until) })}
        </Typography>
      ) : isNew ? (
        <Typography textColor="warning700">{t('secret.rotated.only')}</Typography>
      ) : null}
      <Field.Root hint={t('secret.hint')}>
        <Field.Label>{t('secret.label')}</Field.Label>
        <TextInput
          readOnly
          value={secret.secret}
          onFocus={({ target }) => {
            target.select();
          }}
          endAction={<CopyButton label={t('copy')} text={secret.secret} />}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
