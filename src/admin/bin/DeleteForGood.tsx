import { Button, Dialog, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useApiError } from '../shared/use-api-error';
import { useDeleteForGoodMutation } from './api';

/** A button that deletes an article for good, after a question. */
export function DeleteForGood({ id, title }: { id: string; title: string }) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const [deleteForGood, { isLoading }] = useDeleteForGoodMutation();
  const text = (key: string) => intl.formatMessage({ id: `threeline.bin.${key}` }, { title });
  const send = async () => {
    const result = await deleteForGood(id);
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: describeError(result.error) }
        : { type: 'success', message: text('deleted') },
    );
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="S" loading={isLoading} aria-label={text('delete.of')}>
          {text('delete')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{text('delete')}</Dialog.Header>
        <Dialog.Body>
          <Typography textAlign="center">{text('delete.question')}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('delete.keep')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={() => void send()}>
              {text('delete')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
