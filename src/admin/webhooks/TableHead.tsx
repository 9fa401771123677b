import { Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { TextKey } from './texts';
import { useTexts } from './texts/use-texts';

/** The head of a table whose last column has the actions of each row. */
export function TableHead({ heads }: { heads: readonly TextKey[] }) {
  const { t } = useTexts();
  return (
    <Thead>
      <Tr>
        {heads.map((head) => (
          <Th key={head}>
            <Typography variant="sigma" textColor="neutral600">
              {t(head)}
            </Typography>
          </Th>
        ))}
        <Th>
          <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
        </Th>
      </Tr>
    </Thead>
  );
}
