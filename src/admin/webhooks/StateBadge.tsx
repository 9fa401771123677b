import { Badge } from '@strapi/design-system';
import type { State } from './filter';
import { useWords } from './texts/use-words';

const VARIANT = { waiting: 'secondary', succeeded: 'success', failed: 'danger' } as const;

export function StateBadge({ state }: { state: State }) {
  const { say } = useWords();
  return <Badge variant={VARIANT[state]}>{say(`state.${state}`)}</Badge>;
}
