import { useForm } from '@strapi/strapi/admin';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import {
  forwardRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useIntl } from 'react-intl';
import { MAX_SUMMARY_LINE_LENGTH, summaryLineLength } from '../../articles/rules/pure';
import { LINES, pasteInto, type Line } from './paste';

/** What Strapi gives a custom field's input; its types promise none of it. */
interface Props {
  /** Such as `summary.line1`. */
  name?: string;
  label?: ReactNode;
  value?: string | null;
  error?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  labelAction?: ReactNode;
  onChange?: (name: string, value: string) => void;
}

const isLine = (name: string): name is Line => LINES.some((line) => line === name);

/** The component that `summary.line2` is a field of, and its own name in it. */
const placeOf = (name: string) => {
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
 * One line of the summary with its length as the server counts it. A text area that grows, and not
 * an input, because that one would hide a line break that came in over the API.
 */
export const SummaryLineInput = forwardRef<HTMLTextAreaElement, Props>(function SummaryLineInput(
  { name = '', label, value, error, placeholder, required, disabled, labelAction, onChange },
  ref,
) {
  const intl = useIntl();
  const getValues = useForm('SummaryLineInput', (form) => form.getValues);
  const [refusal, setRefusal] = useState<string>();
  const { component, line } = placeOf(name);
  const text = value ?? '';
  const length = summaryLineLength(text);
  const max = MAX_SUMMARY_LINE_LENGTH;

  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setRefusal(undefined);
    onChange?.(name, event.target.value);
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (!isLine(line)) return;
    const summary = valueAt(getValues(), component);
    const outcome = pasteInto(line, event.clipboardData.getData('text/plain'), summary);
    setRefusal(undefined);
    if (outcome.kind === 'plain') return;
    event.preventDefault();
    if (outcome.kind === 'refuse') {
      const { reason, count } = outcome;
      setRefusal(intl.formatMessage({ id: `summary.${reason}` }, { count }));
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

  const moveOn = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While Hangul is being composed, Enter ends the syllable and not the line.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isLine(line)) return;
    event.preventDefault();
    const next = LINES[LINES.indexOf(line) + 1];
    if (next === undefined) return;
    document.querySelector<HTMLElement>(`[name="${CSS.escape(`${component}.${next}`)}"]`)?.focus();
  };

  return (
    <Field.Root name={name} error={refusal ?? error} required={required ?? false}>
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
        onKeyDown={moveOn}
      />
      <Field.Error />
    </Field.Root>
  );
});
