import { Badge } from '@strapi/design-system';
import type { State } from './filter';
import { useTexts } from './texts/use-texts';

const VARIANT = { waiting: 'secondary', succeeded: 'success', failed: 'danger' } as const;

/** The state of a delivery. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTexts();
  return <Badge variant={VARIANT[state]}>{t(`state.${state}`)}</Badge>;
}
