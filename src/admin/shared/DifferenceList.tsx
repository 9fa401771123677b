import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Difference } from '../../features/revisions/pure';
import { fieldName } from './field-name';
import { Words } from './Words';

/** The differences between two versions of an article, field by field. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const intl = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="dl">
      {differences.map(({ path, of, parts }, index) => (
        <Box key={`${path} ${String(index)}`}>
          <Typography variant="sigma" textColor="neutral600" tag="dt">
            {fieldName(intl, path.split('.'))}
            {of ? ` — ${of}` : ''}
          </Typography>
          <dd>
            <Words parts={parts} />
          </dd>
        </Box>
      ))}
    </Flex>
  );
}
