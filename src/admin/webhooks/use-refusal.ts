import { useWords } from './texts/use-words';

interface Refusal {
  message?: string;
  details?: { code?: unknown; previousValidUntil?: unknown };
}

/** Says why the server refused something. */
export function useApiError(): (error: unknown) => string {
  const { say, sayDate } = useWords();
  return (error) => {
    const { message, details } = (
      typeof error === 'object' && error !== null ? error : {}
    ) as Refusal;
    if (details?.code === 'SUBSCRIPTION_OFF') return say('error.SUBSCRIPTION_OFF');
    if (details?.code === 'SECRET_UNREADABLE') return say('secret.unreadable');
    if (details?.code === 'ROTATION_UNDER_WAY') {
      return say('secret.rotate.again', { time: sayDate(String(details.previousValidUntil)) });
    }
    return message ?? say('error.unknown');
  };
}
