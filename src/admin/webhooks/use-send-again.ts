import { useNotification } from '@strapi/strapi/admin';
import { useSendAgainMutation } from './api';
import { useWords } from './texts/use-words';
import { useApiError } from './use-refusal';

/** Sends one delivery again, and says what came of it. */
export function useSendAgain() {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const sayRefusal = useApiError();
  const [send, { isLoading }] = useSendAgainMutation();
  const sendAgain = async (id: string) => {
    const answer = await send(id);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: sayRefusal(answer.error) }
        : { type: 'success', message: say('again.sent') },
    );
  };
  return { sendAgain, isLoading };
}
