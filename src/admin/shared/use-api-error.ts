import { useIntl } from 'react-intl';
import { faultMessage, type Fault } from './fault-message';

interface ApiError {
  message?: string;
  details?: Fault;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const asApiError = (error: unknown): ApiError => (isRecord(error) ? error : {});

/** Returns the code of an error of our routes. */
export const errorCode = (error: unknown): string | undefined => asApiError(error).details?.code;

/**
 * Returns a function that describes an error of our routes: in the language of the panel where the
 * panel has a text for its code, else by the server's message.
 */
export function useApiError(): (error: unknown) => string {
  const intl = useIntl();
  return (error) => {
    const { message, details } = asApiError(error);
    const text = isRecord(details) ? faultMessage(intl, details) : null;
    return text ?? message ?? intl.formatMessage({ id: 'threeline.error.unknown' });
  };
}
