import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Choice } from './chosen-data';
import { ConflictField } from './ConflictField';
import type { EditConflicts } from './read-edit-conflict';

interface Props {
  conflicts: EditConflicts;
  close: (choices: Choice[] | null) => void;
}

/** Shows both versions of each field, and lets the editor choose. */
export function ConflictForm({ conflicts: { by, at, conflicts }, close }: Props) {
  const intl = useIntl();
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => 'mine'));
  const text = (id: string) => intl.formatMessage({ id: `threeline.conflict.${id}` });
  const body =
    by === null || at === null
      ? text('body-unknown')
      : intl.formatMessage(
          { id: 'threeline.conflict.body' },
          { name: by, time: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }) },
        );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="beta" tag="h2">
        {text('title')}
      </Typography>
      <Typography>{body}</Typography>
      {conflicts.map((conflict, index) => (
        <ConflictField
          key={conflict.kind + conflict.path.join('.')}
          conflict={conflict}
          choice={choices[index] ?? 'mine'}
          onChoice={(choice) => {
            setChoices((all) => all.with(index, choice));
          }}
        />
      ))}
      <Typography variant="pi" textColor="neutral600">
        {text('history')}
      </Typography>
      <Flex gap={2} justifyContent="flex-end">
        <Button
          variant="tertiary"
          onClick={() => {
            close(null);
          }}
        >
          {text('back')}
        </Button>
        <Button
          onClick={() => {
            close(choices);
          }}
        >
          {text('save')}
        </Button>
      </Flex>
    </Flex>
  );
}
