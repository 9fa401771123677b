import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useTexts } from '../texts/use-texts';

const Pre = styled.pre`
  max-height: 40rem;
  overflow: auto;
  padding: 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: ui-monospace, Menlo, Consolas, monospace;
  font-size: 1.2rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** Shows headers or a body, which the user can scroll by keyboard and copy. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  const { t } = useTexts();
  const id = useId();
  return (
    <Box>
      <Flex justifyContent="space-between" paddingBottom={1}>
        <Typography id={id} variant="sigma" textColor="neutral600">
          {label}
        </Typography>
        <CopyButton label={`${t('copy')}: ${label}`} text={text} />
      </Flex>
      {/* A scrollable region needs `tabIndex` to be reachable by keyboard. */}
      <Pre role="region" aria-labelledby={id} tabIndex={0}>
        {text}
      </Pre>
    </Box>
  );
}

/** Copies a text to the clipboard. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTexts();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  return (
    <IconButton
      variant="ghost"
      label={label}
      onClick={() => {
        void copy(text).then((copied) => {
          if (copied) toggleNotification({ type: 'success', message: t('copied') });
        });
      }}
    >
      <Duplicate />
    </IconButton>
  );
}
