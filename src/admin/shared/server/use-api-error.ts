import { useIntl } from 'react-intl';
import { faultMessage, type Fault } from './fault-message';

interface Refusal {
  message?: string;
  details?: Fault;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Says why the server refused something, in the editor's language where it is known by its code. */
export function useApiError(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, details } = (isRecord(error) ? error : {}) as Refusal;
    const said = isRecord(details) ? faultMessage(intl, details) : null;
    return said ?? message ?? intl.formatMessage({ id: 'threeline.refusal.unknown' });
  };
}
