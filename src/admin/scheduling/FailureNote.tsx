import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { faultMessage } from '../shared/fault-message';
import type { Schedule } from './api';
import { formatTime } from './format-time';

type Failure = NonNullable<Schedule['failure']>;

/** Explains why the scheduler did not publish or unpublish the article. */
export function FailureNote({ failure }: { failure: Failure }) {
  const intl = useIntl();
  return (
    <Box background="danger100" hasRadius padding={3} role="status">
      <Typography variant="pi" fontWeight="bold" textColor="danger700" tag="p">
        {intl.formatMessage(
          { id: `threeline.schedule.failed-${failure.action}` },
          { time: formatTime(intl, failure.at) },
        )}
      </Typography>
      {failure.action === 'miss' ? null : <Reasons failure={failure} />}
    </Box>
  );
}

/** Lists the faults of the article, or shows the server's message if there are none. */
function Reasons({ failure: { code, message, errors } }: { failure: Failure }) {
  const intl = useIntl();
  if (errors.length === 0) {
    return (
      <Typography variant="pi" textColor="danger700" tag="p">
        {code === 'SYSTEM_FAILED' ? intl.formatMessage({ id: `threeline.error.${code}` }) : message}
      </Typography>
    );
  }
  return (
    <ul>
      {errors.map((fault) => (
        <li key={fault.path.join('.')}>
          <Typography variant="pi" textColor="danger700">
            · {faultMessage(intl, fault) ?? fault.message}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
