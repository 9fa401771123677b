import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useWords } from './texts/use-words';

/** Says that something could not be loaded, and lets one try again. */
export function NotLoaded({ retry }: { retry: () => unknown }) {
  const { say } = useWords();
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say('load.failed')}
        action={
          <Button variant="secondary" onClick={() => void retry()}>
            {say('retry')}
          </Button>
        }
      />
    </Box>
  );
}
