import type { IntlShape } from 'react-intl';
import { fieldName } from './field-name';

/** A fault in an article or in a request, as the server reports it. */
export interface Fault {
  path?: readonly string[];
  code?: string;
  values?: Record<string, string | number>;
}

/**
 * Describes a fault in the language of the panel. A fault that keeps an article from being published
 * has the words of the readiness panel. Returns `null` if the panel has no text for the code.
 */
export function faultMessage(
  intl: Pick<IntlShape, 'messages' | 'formatMessage'>,
  { path = [], code = '', values = {} }: Fault,
): string | null {
  const id = [`threeline.error.${code}`, `readiness.${code}`].find((key) => key in intl.messages);
  if (id === undefined) return null;
  // Looked up only where it is shown: the path of an upload is no field of an article.
  const text = intl.messages[id];
  const showsField = typeof text === 'string' && text.includes('{field}');
  const field = path.length > 0 && showsField ? fieldName(intl, path) : '';
  return intl.formatMessage({ id }, { field, ...values });
}
