import {
  Box,
  Button,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { faultMessage } from '../shared/fault-message';
import { fieldName } from '../shared/field-name';
import { useApiError } from '../shared/use-api-error';
import { permission } from '../strapi/permission';
import { useRestoreRevisionMutation, type Lost, type RevisionList } from './api';
import { Differences } from './Differences';
import { useRevisionTexts } from './use-revision-texts';

const RESTORE = [permission('api::article.restore')];

interface Props {
  article: ArticleAddress;
  seen: string;
  list: RevisionList;
  onRestored: () => void;
}

/** Compares two revisions, and restores one of them as the draft. */
export function RevisionsModal({ article, seen, list, onRestored }: Props) {
  const intl = useIntl();
  const { formatTime, formatActor } = useRevisionTexts(list.timeZone);
  const { revisions } = list;
  const [newest, before] = revisions;
  const [from, setFrom] = useState((before ?? newest)?.id ?? 'draft');
  const [to, setTo] = useState(before === undefined ? 'draft' : (newest?.id ?? 'draft'));
  const { allowedActions } = useRBAC(RESTORE);

  const select = (label: string, value: string, choose: (id: string) => void) => (
    <Box>
      <SingleSelect
        aria-label={intl.formatMessage({ id: label })}
        startIcon={
          <Typography variant="pi" textColor="neutral600">
            {intl.formatMessage({ id: label })}
          </Typography>
        }
        value={value}
        onChange={(id) => {
          choose(String(id));
        }}
      >
        {[
          <SingleSelectOption key="draft" value="draft">
            {intl.formatMessage({ id: 'threeline.revisions.draft' })}
          </SingleSelectOption>,
          ...revisions.map((revision) => (
            <SingleSelectOption key={revision.id} value={revision.id}>
              {`${formatTime(revision)} · ${formatActor(revision)}`}
            </SingleSelectOption>
          )),
        ]}
      </SingleSelect>
    </Box>
  );

  return (
    <Modal.Content>
      <Modal.Header closeLabel={intl.formatMessage({ id: 'threeline.revisions.close' })}>
        <Modal.Title>{intl.formatMessage({ id: 'threeline.revisions.title' })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            {select('threeline.revisions.from', from, setFrom)}
            {select('threeline.revisions.to', to, setTo)}
          </Flex>
          <Differences article={article} from={from} to={to} seen={seen} />
          <Typography variant="pi" textColor="neutral600">
            {intl.formatMessage(
              { id: 'threeline.revisions.kept' },
              { kept: list.kept, zone: list.timeZone },
            )}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">
            {intl.formatMessage({ id: 'threeline.revisions.close' })}
          </Button>
        </Modal.Close>
        {allowedActions['canRestore'] === true && from !== 'draft' ? (
          <RestoreButton article={article} id={from} onRestored={onRestored} />
        ) : null}
      </Modal.Footer>
    </Modal.Content>
  );
}

function RestoreButton({
  article,
  id,
  onRestored,
}: {
  article: ArticleAddress;
  id: string;
  onRestored: () => void;
}) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const isModified = useForm('RestoreButton', ({ modified }) => modified);
  const [restore, { isLoading }] = useRestoreRevisionMutation();

  const describeLoss = ({
    field,
    label,
    reason,
    message: original = '',
    ...fault
  }: Lost): string => {
    const message =
      faultMessage(intl, fault) ??
      intl.formatMessage({ id: 'threeline.revisions.by-the-rules' }, { message: original });
    const values = {
      field: fieldName(intl, field.split('.')),
      label,
      shown: label === '' ? '' : ` (${label})`,
      message,
    };
    return intl.formatMessage({ id: `threeline.revisions.lost.${reason}` }, values);
  };
  const send = async () => {
    const result = await restore({ article, id });
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: describeError(result.error) });
      return;
    }
    onRestored();
    toggleNotification({
      type: 'success',
      message: intl.formatMessage({ id: 'threeline.revisions.restored' }),
    });
    if (result.data.length > 0) {
      toggleNotification({
        type: 'warning',
        title: intl.formatMessage({ id: 'threeline.revisions.lost' }),
        message: result.data.map(describeLoss).join(' '),
        blockTransition: true,
      });
    }
  };

  return (
    <Flex gap={3}>
      {isModified ? (
        <Typography variant="pi" textColor="warning700">
          {intl.formatMessage({ id: 'threeline.revisions.save-first' })}
        </Typography>
      ) : null}
      <Button loading={isLoading} disabled={isModified} onClick={() => void send()}>
        {intl.formatMessage({ id: 'threeline.revisions.restore' })}
      </Button>
    </Flex>
  );
}
