import { createIntl, type IntlShape } from 'react-intl';
import { nameKeys } from '../../content-types/names';
import type { Texts } from '../feature';
import { readinessTexts } from '../../readiness/texts';
import { faultMessage } from './fault-message';
import { serverTexts } from './texts';

type Entries = Record<string, unknown>;

const isRecord = (value: unknown): value is Entries => typeof value === 'object' && value !== null;

const names = nameKeys();

/**
 * A refusal of the server in the language of the panel, as far as its faults have codes that are
 * known here: Strapi's forms show messages as they come.
 *
 * @param shows whether faults are shown beside their fields, or nowhere but in the message
 */
export function translateRefusal<Refusal>(
  refusal: Refusal,
  language: keyof Texts,
  shows: 'fields' | 'message' = 'fields',
): Refusal {
  if (!isRecord(refusal) || !isRecord(refusal['details'])) return refusal;
  const { errors } = refusal['details'];
  if (!Array.isArray(errors)) return refusal;
  const intl = createIntl({
    locale: language,
    messages: { ...names[language], ...readinessTexts[language], ...serverTexts[language] },
  });
  const said = errors.map((fault: unknown) => translateFault(fault, intl));
  const isKnown = said.length > 0 && said.every((fault, index) => fault !== errors[index]);
  const message = isKnown ? sayAll(said, intl, shows) : refusal['message'];
  return { ...refusal, message, details: { ...refusal['details'], errors: said } };
}

/** Strapi's forms show this in a notice, and each fault beside its field. */
function sayAll(said: unknown[], intl: IntlShape, shows: 'fields' | 'message'): unknown {
  if (said.length === 1 || shows === 'message') {
    return said.map((fault) => (isRecord(fault) ? fault['message'] : '')).join('; ');
  }
  return intl.formatMessage({ id: 'threeline.refusal.several' }, { count: said.length });
}

function translateFault(fault: unknown, intl: IntlShape): unknown {
  if (!isRecord(fault)) return fault;
  const said = faultMessage(intl, fault);
  if (said === null) return fault;
  // The panel's own words name what is needed; beside a field they would be a riddle.
  const isNeeded = `readiness.${String(fault['code'])}` in readinessTexts.en;
  const id = 'threeline.refusal.needed';
  const message = isNeeded ? intl.formatMessage({ id }, { fault: said }) : said;
  const { locale } = fault;
  return { ...fault, message: typeof locale === 'string' ? `${locale}: ${message}` : message };
}
