import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { useFormEditVersion } from '../shared/form-edit-version';
import { faultMessage } from '../shared/fault-message';
import { fieldName } from '../shared/field-name';
import { useApiError } from '../shared/use-api-error';
import { permission } from '../strapi/permission';
import { useRestoreRevisionMutation, type Lost, type RevisionList } from './api';
import { Differences } from './Differences';
import { foldByHour } from './fold';
import { RevisionSelect } from './RevisionSelect';

const RESTORE = [permission('api::article.restore')];

interface Props {
  article: ArticleAddress;
  seen: string;
  list: RevisionList;
  onRestored: () => void;
}

/** Longer lists show one draft an hour, until the editor asks for all. */
const LONG = 30;

/** What the last save changed; after a publish, what it changed for readers. */
function firstComparison({ draft, revisions }: RevisionList): [from: string, to: string] {
  const [newest, ...earlier] = revisions;
  if (newest === undefined) return ['draft', 'draft'];
  const isPublished = newest.kind === 'published' && (draft === null || draft.at <= newest.at);
  if (!isPublished) return [newest.id, 'draft'];
  const before = earlier.find(({ kind }) => kind === 'published') ?? earlier[0];
  return before === undefined ? [newest.id, 'draft'] : [before.id, newest.id];
}

/** Compares two revisions, and restores one of them as the draft. */
export function RevisionsModal({ article, seen, list, onRestored }: Props) {
  const intl = useIntl();
  const { revisions } = list;
  const [start, end] = firstComparison(list);
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(end);
  const [isFolded, setFolded] = useState(revisions.length > LONG);
  const { allowedActions } = useRBAC(RESTORE);

  const listed = isFolded
    ? foldByHour(revisions, [from, to])
    : revisions.map((revision) => ({ ...revision, folded: 0 }));
  const select = (label: string, value: string, choose: (id: string) => void) => (
    <RevisionSelect
      label={intl.formatMessage({ id: label })}
      value={value}
      onChange={choose}
      draft={list.draft}
      revisions={listed}
      timeZone={list.timeZone}
    />
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
            {revisions.length > LONG ? (
              <Checkbox
                checked={isFolded}
                onCheckedChange={(checked) => {
                  setFolded(checked === true);
                }}
              >
                {intl.formatMessage({ id: 'threeline.revisions.fold' })}
              </Checkbox>
            ) : null}
          </Flex>
          <Differences article={article} from={from} to={to} seen={seen} />
          <Typography variant="pi" textColor="neutral600">
            {intl.formatMessage(
              { id: 'threeline.revisions.kept' },
              {
                kept: list.kept,
                hours: list.keptDrafts.everySaveHours,
                hourly: list.keptDrafts.hourlyDays,
                daily: list.keptDrafts.dailyDays,
                zone: list.timeZone,
              },
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
  const editVersion = useFormEditVersion();
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
    const result = await restore({ article, id, editVersion });
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
