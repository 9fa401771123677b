import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Said } from './api';
import { sayTime } from './said';

interface SettledNoteProps {
  /** When the article was to be published. */
  settled: Said;
  isSaving: boolean;
  onKeep: () => void;
  onDismiss: () => void;
}

/** Says that publishing has unscheduled the article, and offers to schedule it again. */
export function SettledNote({ settled, isSaving, onKeep, onDismiss }: SettledNoteProps) {
  const intl = useIntl();
  return (
    <Box background="warning100" hasRadius padding={3} role="status">
      <Typography variant="pi" tag="p">
        {intl.formatMessage({ id: 'threeline.schedule.settled' }, { time: sayTime(intl, settled) })}
      </Typography>
      <Flex gap={2} paddingTop={2}>
        <Button size="S" variant="secondary" loading={isSaving} onClick={onKeep}>
          {intl.formatMessage({ id: 'threeline.schedule.keep' })}
        </Button>
        <Button size="S" variant="tertiary" disabled={isSaving} onClick={onDismiss}>
          {intl.formatMessage({ id: 'threeline.schedule.leave-unscheduled' })}
        </Button>
      </Flex>
    </Box>
  );
}
