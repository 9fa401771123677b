import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Schedule } from './api';
import { sayTime } from './said';

/** Why what was due was not done. */
export function FailureNote({ failure }: { failure: NonNullable<Schedule['failure']> }) {
  const intl = useIntl();
  return (
    <Box background="danger100" hasRadius padding={3} role="status">
      <Typography variant="pi" fontWeight="bold" textColor="danger700" tag="p">
        {intl.formatMessage(
          { id: `threeline.schedule.failed-${failure.deed}` },
          { time: sayTime(intl, failure.at) },
        )}
      </Typography>
      {failure.deed === 'miss' ? null : (
        <Typography variant="pi" textColor="danger700" tag="p">
          {failure.message}
        </Typography>
      )}
      {failure.errors.length > 1 ? (
        <ul>
          {failure.errors.map(({ path, message }) => (
            <li key={path.join('.')}>
              <Typography variant="pi" textColor="danger700">
                · {message}
              </Typography>
            </li>
          ))}
        </ul>
      ) : null}
    </Box>
  );
}
