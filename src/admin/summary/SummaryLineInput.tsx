import { useForm } from '@strapi/strapi/admin';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import {
  forwardRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import { useIntl } from 'react-intl';
import { summaryLineLength } from '../../articles/rules/pure';
import { useSiteRules } from '../shared/site-rules';
import type { CustomFieldInputProps } from '../strapi/custom-field-input';
import { focusInput } from '../strapi/focus-field';
import { LINES, pasteInto, type Line } from './paste';

const isLine = (name: string): name is Line => LINES.some((line) => line === name);

/** Splits `summary.line2` into the path of the component and the name of the field. */
const splitName = (name: string) => {
  const dot = name.lastIndexOf('.');
  return { component: name.slice(0, dot), line: name.slice(dot + 1) };
};

const valueAt = (values: unknown, path: string): Partial<Record<Line, unknown>> => {
  let value: unknown = values;
  for (const key of path.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  return typeof value === 'object' && value !== null ? value : {};
};

/**
 * Edits one line of the summary, and shows its length as the server counts it. It is a text area that
 * grows and not an input, because an input would hide a line break that was written over the API.
 */
export const SummaryLineInput = forwardRef<HTMLTextAreaElement, CustomFieldInputProps>(
  function SummaryLineInput(
    { name = '', label, value, error, placeholder, required, disabled, labelAction, onChange },
    ref,
  ) {
    const intl = useIntl();
    const getValues = useForm('SummaryLineInput', (form) => form.getValues);
    const [pasteError, setPasteError] = useState<string>();
    const { component, line } = splitName(name);
    const text = value ?? '';
    const length = summaryLineLength(text);
    const { summaryLineLength: max } = useSiteRules();

    const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
      setPasteError(undefined);
      onChange?.(name, event.target.value);
    };

    const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
      if (!isLine(line)) return;
      const summary = valueAt(getValues(), component);
      const outcome = pasteInto(line, event.clipboardData.getData('text/plain'), summary);
      setPasteError(undefined);
      if (outcome.kind === 'plain') return;
      event.preventDefault();
      if (outcome.kind === 'refuse') {
        const { reason, count } = outcome;
        setPasteError(intl.formatMessage({ id: `summary.${reason}` }, { count }));
        return;
      }
      if (outcome.kind === 'insert') {
        const { selectionStart, selectionEnd } = event.currentTarget;
        onChange?.(name, text.slice(0, selectionStart) + outcome.text + text.slice(selectionEnd));
        return;
      }
      for (const [place, pasted] of Object.entries(outcome.lines)) {
        onChange?.(`${component}.${place}`, pasted);
      }
    };

    const focusNextLine = (event: KeyboardEvent<HTMLTextAreaElement>) => {
      // While an input method composes a syllable, Enter completes the syllable.
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isLine(line)) return;
      event.preventDefault();
      const next = LINES[LINES.indexOf(line) + 1];
      if (next === undefined) return;
      focusInput(`${component}.${next}`);
    };

    return (
      <Field.Root name={name} error={pasteError ?? error} required={required ?? false}>
        <Flex justifyContent="space-between" alignItems="end" gap={2}>
          <Field.Label action={labelAction}>{label}</Field.Label>
          <Typography
            variant="pi"
            textColor={length > max ? 'danger600' : 'neutral600'}
            aria-label={intl.formatMessage({ id: 'summary.count' }, { length, max })}
          >
            {length}/{max}
          </Typography>
        </Flex>
        <Textarea
          ref={ref}
          value={text}
          placeholder={placeholder ?? ''}
          disabled={disabled ?? false}
          rows={1}
          resizable={false}
          minHeight="3.8rem"
          paddingTop={2}
          paddingBottom={2}
          style={{ fieldSizing: 'content' }}
          onChange={change}
          onPaste={paste}
          onKeyDown={focusNextLine}
        />
        <Field.Error />
      </Field.Root>
    );
  },
);
