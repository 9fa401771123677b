import { createIntl } from 'react-intl';
import type { Texts } from '../feature';
import { serverTexts } from './texts';

type Entries = Record<string, unknown>;

const isRecord = (value: unknown): value is Entries => typeof value === 'object' && value !== null;

/**
 * A refusal of the server in the language of the panel, as far as its faults have codes that are
 * known here: Strapi's forms show messages as they come.
 */
export function translateRefusal<Refusal>(refusal: Refusal, language: keyof Texts): Refusal {
  if (!isRecord(refusal) || !isRecord(refusal['details'])) return refusal;
  const { errors } = refusal['details'];
  if (!Array.isArray(errors)) return refusal;
  const said = errors.map((fault: unknown) => translateFault(fault, language));
  const [only, ...others] = said;
  const message =
    others.length === 0 && isRecord(only) && only !== errors[0]
      ? only['message']
      : refusal['message'];
  return { ...refusal, message, details: { ...refusal['details'], errors: said } };
}

function translateFault(fault: unknown, language: keyof Texts): unknown {
  if (!isRecord(fault) || typeof fault['code'] !== 'string') return fault;
  const id = `threeline.refusal.${fault['code']}`;
  const messages = serverTexts[language];
  if (!(id in messages)) return fault;
  const values = isRecord(fault['values']) ? (fault['values'] as Record<string, string>) : {};
  const intl = createIntl({ locale: language, messages });
  return { ...fault, message: intl.formatMessage({ id }, values) };
}
