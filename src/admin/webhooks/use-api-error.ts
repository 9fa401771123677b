import { useTexts } from './texts/use-texts';

interface ApiError {
  message?: string;
  details?: { code?: unknown; previousValidUntil?: unknown };
}

/** Returns a function that describes an error of the webhook routes in the language of the panel. */
export function useApiError(): (error: unknown) => string {
  const { t, formatDate } = useTexts();
  return (error) => {
    const { message, details } = (
      typeof error === 'object' && error !== null ? error : {}
    ) as ApiError;
    switch (details?.code) {
      case 'SUBSCRIPTION_OFF':
      case 'SECRET_UNREADABLE':
        return t(`error.${details.code}`);
      case 'ROTATION_UNDER_WAY': {
        const time = formatDate(String(details.previousValidUntil));
        return t('error.ROTATION_UNDER_WAY', { time });
      }
      default:
        return message ?? t('error.unknown');
    }
  };
}
