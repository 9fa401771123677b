import { useIntl } from 'react-intl';
import { serverTexts } from './texts';

interface Refusal {
  message?: string;
  details?: { code?: unknown; values?: unknown };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Says why the server refused something, in the editor's language where it is known by its code. */
export function useRefusal(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, details } = (isRecord(error) ? error : {}) as Refusal;
    const key = `threeline.refusal.${typeof details?.code === 'string' ? details.code : ''}`;
    const values = isRecord(details?.values) ? (details.values as Record<string, string>) : {};
    if (key in serverTexts.en) return intl.formatMessage({ id: key }, values);
    return message ?? intl.formatMessage({ id: 'threeline.refusal.unknown' });
  };
}
