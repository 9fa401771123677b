import { useNotification } from '@strapi/strapi/admin';
import { useSendAgainMutation } from './api';
import { useTexts } from './texts/use-texts';
import { useApiError } from './use-api-error';

/** Returns a function that sends one delivery again and notifies the user of the result. */
export function useSendAgain() {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const [send, { isLoading }] = useSendAgainMutation();
  const sendAgain = async (id: string) => {
    const result = await send(id);
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: describeError(result.error) }
        : { type: 'success', message: t('again.sent') },
    );
  };
  return { sendAgain, isLoading };
}
