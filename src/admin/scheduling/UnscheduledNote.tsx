import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { LocalTime } from './api';
import { formatTime } from './format-time';

interface UnscheduledNoteProps {
  /** The time at which the article was scheduled. */
  unscheduled: LocalTime;
  isSaving: boolean;
  onKeep: () => void;
  onDismiss: () => void;
}

/** Tells that a manual publish has unscheduled the article, and offers to schedule it again. */
export function UnscheduledNote({
  unscheduled,
  isSaving,
  onKeep,
  onDismiss,
}: UnscheduledNoteProps) {
  const intl = useIntl();
  return (
    <Box background="warning100" hasRadius padding={3} role="status">
      <Typography variant="pi" tag="p">
        {intl.formatMessage(
          { id: 'threeline.schedule.unscheduled' },
          { time: formatTime(intl, unscheduled) },
        )}
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
