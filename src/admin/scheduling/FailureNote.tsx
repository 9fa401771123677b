import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { faultMessage } from '../shared/server';
import type { Schedule } from './api';
import { sayTime } from './said';

type Failure = NonNullable<Schedule['failure']>;

/** Why what was due was not done. */
export function FailureNote({ failure }: { failure: Failure }) {
  const intl = useIntl();
  return (
    <Box background="danger100" hasRadius padding={3} role="status">
      <Typography variant="pi" fontWeight="bold" textColor="danger700" tag="p">
        {intl.formatMessage(
          { id: `threeline.schedule.failed-${failure.action}` },
          { time: sayTime(intl, failure.at) },
        )}
      </Typography>
      {failure.action === 'miss' ? null : <Reasons failure={failure} />}
    </Box>
  );
}

/** The faults of the article one by one, else what the server said. */
function Reasons({ failure: { code, message, errors } }: { failure: Failure }) {
  const intl = useIntl();
  if (errors.length === 0) {
    return (
      <Typography variant="pi" textColor="danger700" tag="p">
        {code === 'SYSTEM_FAILED'
          ? intl.formatMessage({ id: 'threeline.schedule.system-failed' })
          : message}
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
