import { Box, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RevisionEntry } from './api';
import type { FoldedRevision } from './fold';
import { useRevisionTexts } from './use-revision-texts';

interface Props {
  label: string;
  value: string;
  onChange: (id: string) => void;
  /** Who saved the present draft, as far as it is known. */
  draft: RevisionEntry | null;
  revisions: readonly FoldedRevision[];
  timeZone: string;
}

/** Chooses one side of the comparison: the present draft, or a revision. */
export function RevisionSelect({ label, value, onChange, draft, revisions, timeZone }: Props) {
  const intl = useIntl();
  const { describe } = useRevisionTexts(timeZone);
  const present = intl.formatMessage({ id: 'threeline.revisions.draft' });
  return (
    <Box>
      <SingleSelect
        aria-label={label}
        startIcon={
          <Typography variant="pi" textColor="neutral600">
            {label}
          </Typography>
        }
        value={value}
        onChange={(id) => {
          onChange(String(id));
        }}
      >
        {[
          <SingleSelectOption key="draft" value="draft">
            {draft === null ? present : `${present} · ${describe(draft)}`}
          </SingleSelectOption>,
          ...revisions.map((revision) => (
            <SingleSelectOption key={revision.id} value={revision.id}>
              {describe(revision, revision.folded)}
            </SingleSelectOption>
          )),
        ]}
      </SingleSelect>
    </Box>
  );
}
