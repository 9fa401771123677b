import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { TextOwner } from '../shared/text-in-hand';
import { signInAgain } from '../strapi/ended-session';

interface Props {
  owner: TextOwner;
  close: (token: string | null) => void;
}

/** The text for a sign-in that failed, by its status. */
const faultOf = (status: number): string =>
  status === 429 ? 'often' : status >= 500 ? 'away' : 'wrong';

/** Asks the user whose text the page shows for their password. Nobody else may sign in here. */
export function PasswordForm({ owner, close }: Props) {
  const intl = useIntl();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const text = (id: string) =>
    intl.formatMessage({ id: `threeline.session.${id}` }, { email: owner.email });

  const send = async () => {
    setSending(true);
    const result = await signInAgain(owner.email, password).catch(() => ({ status: 503 }));
    setSending(false);
    if ('status' in result) setFault(faultOf(result.status));
    else close(result.user === owner.user ? result.token : null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {text('title')}
        </Typography>
        <Typography>{text('body')}</Typography>
        <input type="hidden" name="email" autoComplete="username" value={owner.email} />
        <Field.Root name="threeline-password" error={fault === null ? undefined : text(fault)}>
          <Field.Label>{text('password')}</Field.Label>
          <TextInput
            type="password"
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={({ target }: { target: HTMLInputElement }) => {
              setPassword(target.value);
            }}
          />
          <Field.Error />
        </Field.Root>
        <Flex gap={2} justifyContent="flex-end">
          <Button
            variant="tertiary"
            onClick={() => {
              close(null);
            }}
          >
            {text('leave')}
          </Button>
          <Button type="submit" loading={isSending} disabled={password === ''}>
            {text('submit')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
