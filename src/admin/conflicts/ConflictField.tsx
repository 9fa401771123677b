import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { compare, type Part } from '../../features/revisions/pure';
import { fieldName } from '../shared/field-name';
import { Words } from '../shared/Words';
import type { Choice } from './chosen-data';
import { editableText, withText } from './editable-text';
import type { EditConflict } from './read-edit-conflict';

const Sides = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 1.2rem;
  @media (max-width: 60rem) {
    grid-template-columns: 1fr;
  }
`;

const Editor = styled.textarea`
  width: 100%;
  min-height: 12rem;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.6;
`;

/** The fields that may hold two texts, one after the other. Others are one line. */
const LONG: ReadonlySet<string> = new Set(['lead', 'body']);

interface Props {
  conflict: EditConflict;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

/** One field that both changed: mine and theirs side by side, and what to take. */
export function ConflictField({ conflict, choice, onChoice }: Props) {
  const intl = useIntl();
  const group = useId();
  const text = (id: string) => intl.formatMessage({ id: `threeline.conflict.${id}` });
  const { kind, path, mine, theirs } = conflict;
  const isHidden = !('theirs' in conflict) || theirs === undefined;
  const parts = useMemo(() => wordsOf(theirs, mine), [theirs, mine]);
  const own = kind === 'changed' && !isHidden ? editableText(mine) : null;
  const hasBoth =
    kind === 'changed' &&
    !isHidden &&
    LONG.has(path.at(-1) ?? '') &&
    [mine, theirs].every((value) => isText(value));
  const options = [
    'mine' as const,
    ...(isHidden ? [] : ['theirs' as const]),
    ...(hasBoth ? ['both' as const] : []),
    ...(own === null ? [] : ['edited' as const]),
  ];
  const chosen = typeof choice === 'string' ? choice : 'edited';

  const side = (label: string, value: unknown, shown: Part['kind'], note: ReactNode) => (
    <Box padding={3} background="neutral100" hasRadius>
      <Typography variant="sigma" textColor="neutral600" tag="h4">
        {text(label)}
      </Typography>
      {note ??
        (value === null || value === undefined || value === '' ? (
          <Typography textColor="neutral600">
            {text(kind === 'removed' ? 'removed' : 'empty')}
          </Typography>
        ) : (
          <>
            {kind === 'order' && <Typography variant="pi">{text('order')}</Typography>}
            <Words isWhole parts={parts.filter((part) => ['same', shown].includes(part.kind))} />
          </>
        ))}
    </Box>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} tag="fieldset">
      <Typography variant="delta" tag="legend">
        {fieldName(intl, path)}
      </Typography>
      <Sides>
        {side('mine', mine, 'added', null)}
        {side(
          'theirs',
          theirs,
          'removed',
          isHidden ? <Typography>{text('hidden')}</Typography> : null,
        )}
      </Sides>
      <Flex gap={4} wrap="wrap">
        {options.map((option) => (
          <Typography key={option} tag="label">
            <input
              type="radio"
              name={group}
              checked={chosen === option}
              onChange={() => {
                onChoice(option === 'edited' ? { value: mine } : option);
              }}
            />{' '}
            {text(`take-${option}`)}
          </Typography>
        ))}
      </Flex>
      {typeof choice === 'object' && (
        <Editor
          aria-label={text('edited')}
          value={editableText(choice.value) ?? ''}
          onChange={({ target }) => {
            onChoice({ value: withText(mine, target.value) });
          }}
        />
      )}
    </Flex>
  );
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => isBlock(one)));

const isBlock = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The words of both values. A section is compared as its parts, a list of sections by their headings. */
function wordsOf(before: unknown, after: unknown): Part[] {
  const readable = (value: unknown): unknown => {
    if (!Array.isArray(value) || value.some(isBlock)) return value;
    return (value as unknown[]).map(headingOf).join('\n');
  };
  return compareOne(readable(before), readable(after)).flatMap((parts, index) =>
    index === 0 ? parts : [{ text: '\n', kind: 'same' } as const, ...parts],
  );
}

const headingOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'heading' in item && typeof item.heading === 'string'
    ? item.heading
    : '';

function compareOne(before: unknown, after: unknown): Part[][] {
  const without = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'))
      : value;
  return compare({ value: without(before) }, { value: without(after) }).map(({ parts }) => parts);
}
