import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useTexts } from '../texts/use-texts';

/**
 * Pages by cursor, which is fast however many deliveries there are, but offers no page numbers. The
 * cursors of the previous pages are in the state of the browser's history.
 */
export function Paging({ nextCursor }: { nextCursor: string | null }) {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: { trail?: (string | null)[] } | null };
  const trail = state?.trail ?? [];
  const cursor = search.get('cursor');

  const go = (to: string | null, by: (string | null)[]) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    if (to !== null) next.set('cursor', to);
    setSearch(next, { state: { trail: by } });
  };
  return (
    <Flex tag="nav" aria-label={t('page.label')} paddingTop={4} gap={2} justifyContent="flex-end">
      <Button
        variant="tertiary"
        disabled={cursor === null}
        onClick={() => {
          go(null, []);
        }}
      >
        {t('page.newest')}
      </Button>
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={trail.length === 0}
        onClick={() => {
          go(trail.at(-1) ?? null, trail.slice(0, -1));
        }}
      >
        {t('page.newer')}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={nextCursor === null}
        onClick={() => {
          go(nextCursor, [...trail, cursor]);
        }}
      >
        {t('page.older')}
      </Button>
    </Flex>
  );
}
