import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** Says why nothing is saved here, and where to sign in. */
export function OtherTab({ close }: { close: () => void }) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id: `threeline.session.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {text('title')}
      </Typography>
      <Typography>{text('other-tab')}</Typography>
      <Flex justifyContent="flex-end">
        <Button variant="tertiary" onClick={close}>
          {text('close')}
        </Button>
      </Flex>
    </Flex>
  );
}
