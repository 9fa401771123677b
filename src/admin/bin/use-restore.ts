import { useNotification } from '@strapi/strapi/admin';
import { useIntl, type IntlShape } from 'react-intl';
import { faultMessage, type Fault } from '../shared/fault-message';
import { fieldName } from '../shared/field-name';
import { useApiError } from '../shared/use-api-error';
import { useRestoreFromBinMutation, type BinEntry, type Restored } from './api';

/** Returns a function that restores an article, and tells what has changed in it. */
export function useRestore() {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const [send, { isLoading }] = useRestoreFromBinMutation();
  const restore = async ({ id, versions }: BinEntry) => {
    const result = await send(id);
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: describeError(result.error) });
      return;
    }
    const { locales, drafts } = result.data;
    const isPublished = versions.some(
      ({ locale, published }) =>
        published && locales.includes(locale) && drafts.every((draft) => draft.locale !== locale),
    );
    toggleNotification({
      type: 'success',
      message: intl.formatMessage({
        id: isPublished ? 'threeline.bin.restored.published' : 'threeline.bin.restored',
      }),
    });
    const differences = differencesIn(intl, result.data);
    if (differences.length > 0) {
      toggleNotification({
        type: 'warning',
        title: intl.formatMessage({ id: 'threeline.bin.differs' }),
        message: differences.join(' '),
        blockTransition: true,
      });
    }
  };
  return { restore, isLoading };
}

/** Describes in sentences what is not as it was. */
function differencesIn(intl: IntlShape, { kept, lost, drafts, slugs }: Restored): string[] {
  const text = (key: string, values: Record<string, string>) =>
    intl.formatMessage({ id: `threeline.bin.${key}` }, values);
  const messageOf = (fault: Fault & { message?: string }) =>
    faultMessage(intl, fault) ??
    intl.formatMessage({ id: 'threeline.bin.by-the-rules' }, { message: fault.message ?? '' });
  return [
    ...drafts.map(({ locale, faults }) =>
      faults.length === 0
        ? text('draft.not-permitted', { locale })
        : text('draft.refused', { locale, message: faults.map(messageOf).join(' ') }),
    ),
    ...slugs.map((slug) => text('new-slug', { ...slug })),
    ...lost.map(({ locale, field, label, reason, ...fault }) =>
      text(`lost.${reason}`, {
        locale,
        field: fieldName(intl, field.split('.')),
        label,
        message: messageOf(fault),
      }),
    ),
    ...kept.map((locale) => text('kept', { locale })),
  ];
}
