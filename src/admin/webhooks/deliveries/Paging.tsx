import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useWords } from '../texts/use-words';

/**
 * From page to page by cursor: a page is found at once however many there are, but none by number.
 * The cursors of the pages before are kept with the place in the browser's history.
 */
export function Paging({ nextCursor }: { nextCursor: string | null }) {
  const { say } = useWords();
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
    <Flex tag="nav" aria-label={say('page.label')} paddingTop={4} gap={2} justifyContent="flex-end">
      <Button
        variant="tertiary"
        disabled={cursor === null}
        onClick={() => {
          go(null, []);
        }}
      >
        {say('page.newest')}
      </Button>
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={trail.length === 0}
        onClick={() => {
          go(trail.at(-1) ?? null, trail.slice(0, -1));
        }}
      >
        {say('page.newer')}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={nextCursor === null}
        onClick={() => {
          go(nextCursor, [...trail, cursor]);
        }}
      >
        {say('page.older')}
      </Button>
    </Flex>
  );
}
