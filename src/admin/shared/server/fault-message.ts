import type { IntlShape } from 'react-intl';
import { fieldName } from './field-name';

/** Something that the server refuses: a fault of an article, or of what was asked. */
export interface Fault {
  path?: readonly string[];
  code?: string;
  values?: Record<string, string | number>;
}

/**
 * A fault in the language of the panel; `null` where its code is not known here. What keeps an
 * article from being published is said in the words of the readiness panel.
 */
export function faultMessage(
  intl: Pick<IntlShape, 'messages' | 'formatMessage'>,
  { path = [], code = '', values = {} }: Fault,
): string | null {
  const id = [`threeline.refusal.${code}`, `readiness.${code}`].find((key) => key in intl.messages);
  if (id === undefined) return null;
  return intl.formatMessage({ id }, { field: fieldName(intl, path), ...values });
}
