import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useTexts } from './texts/use-texts';

/** Tells that loading failed, with a button that tries again. */
export function NotLoaded({ retry }: { retry: () => unknown }) {
  const { t } = useTexts();
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={t('load.failed')}
        action={
          <Button variant="secondary" onClick={() => void retry()}>
            {t('retry')}
          </Button>
        }
      />
    </Box>
  );
}
