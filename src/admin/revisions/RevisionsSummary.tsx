import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleAddress } from '../shared/article';
import { useApiError } from '../shared/use-api-error';
import { useRevisionsQuery, type RevisionEntry, type RevisionList } from './api';
import { RevisionsModal } from './RevisionsModal';
import { useRevisionTexts } from './use-revision-texts';

/** The newest revision in one line, and the button that opens all of them. */
export function RevisionsSummary({ article, seen }: { article: ArticleAddress; seen: string }) {
  const intl = useIntl();
  const describeError = useApiError();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useRevisionsQuery(
    { ...article, seen },
    { refetchOnMountOrArgChange: true },
  );
  if (error !== undefined)
    return <Typography textColor="danger600">{describeError(error)}</Typography>;
  if (data === undefined) return <Loader small />;
  const newest = newestOf(data);
  if (newest === undefined) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {intl.formatMessage({ id: 'threeline.revisions.none' })}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Newest revision={newest} timeZone={data.timeZone} />
      {data.revisions.length === 0 ? null : (
        <Modal.Root open={isOpen} onOpenChange={setOpen}>
          <Modal.Trigger>
            <Button variant="tertiary" size="S" fullWidth>
              {intl.formatMessage(
                { id: 'threeline.revisions.open' },
                { count: data.revisions.length },
              )}
            </Button>
          </Modal.Trigger>
          <RevisionsModal
            article={article}
            seen={seen}
            list={data}
            onRestored={() => {
              setOpen(false);
            }}
          />
        </Modal.Root>
      )}
    </Flex>
  );
}

/** The last publish, or the present draft if it was saved later. */
function newestOf({ draft, revisions: [newest] }: RevisionList): RevisionEntry | undefined {
  const isLater = draft !== null && (newest === undefined || draft.at > newest.at);
  return isLater ? draft : newest;
}

function Newest({ revision, timeZone }: { revision: RevisionEntry; timeZone: string }) {
  const { describe } = useRevisionTexts(timeZone);
  return (
    <Typography variant="pi" textColor="neutral600">
      {describe(revision)}
    </Typography>
  );
}
