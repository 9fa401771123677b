import { createIntl, type IntlShape } from 'react-intl';
import { faultMessage } from '../shared/fault-message';
import type { Texts } from '../shared/feature';

type Entries = Record<string, unknown>;

const isRecord = (value: unknown): value is Entries => typeof value === 'object' && value !== null;

interface Options {
  /** The texts of all features. */
  allTexts: Texts;
  language: 'en' | 'ko';
  /** Whether the form shows each fault beside its field, or the message of the error only. */
  shownIn: 'fields' | 'message';
}

/**
 * Translates an error of the server into the language of the panel. Faults whose code has no text
 * keep the server's message.
 */
export function translateError<ApiError>(error: ApiError, options: Options): ApiError {
  if (!isRecord(error) || !isRecord(error['details'])) return error;
  const { details } = error;
  const { allTexts, language, shownIn } = options;
  const intl = createIntl({ locale: language, messages: allTexts[language] });
  if (!Array.isArray(details['errors'])) {
    const message = faultMessage(intl, details);
    return message === null ? error : { ...error, message };
  }
  const faults: unknown[] = details['errors'];
  const translated = faults.map((fault) => translateFault(fault, details, intl));
  const isKnown = faults.length > 0 && translated.every((fault, index) => fault !== faults[index]);
  const message = isKnown ? summarise(translated, intl, shownIn) : error['message'];
  return { ...error, message, details: { ...details, errors: translated } };
}

function summarise(faults: unknown[], intl: IntlShape, shownIn: Options['shownIn']): unknown {
  if (faults.length === 1 || shownIn === 'message') {
    return faults.map((fault) => (isRecord(fault) ? fault['message'] : '')).join('; ');
  }
  return intl.formatMessage({ id: 'threeline.error.several' }, { count: faults.length });
}

/** @param details a fault without a code of its own has that of the error */
function translateFault(fault: unknown, details: Entries, intl: IntlShape): unknown {
  if (!isRecord(fault)) return fault;
  const inherited: Entries = { code: details['code'], values: details['values'], ...fault };
  const text = faultMessage(intl, inherited);
  if (text === null) return fault;
  // The readiness panel names the missing thing only, which is unclear beside a field.
  const isReadiness = `readiness.${String(inherited['code'])}` in intl.messages;
  const message = isReadiness
    ? intl.formatMessage({ id: 'threeline.error.needed' }, { fault: text })
    : text;
  const { locale } = fault;
  return { ...fault, message: typeof locale === 'string' ? `${locale}: ${message}` : message };
}
