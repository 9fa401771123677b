import { styled } from 'styled-components';
import type { Part } from '../../features/revisions/pure';

const Text = styled.div`
  font-size: 1.4rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  del + ins {
    margin-inline-start: 0.4rem;
  }
`;

/** How many characters of unchanged text to show on each side of a difference. */
const CONTEXT = 200;

const element = { same: 'span', added: 'ins', removed: 'del' } as const;

function shortened({ text, kind }: Part, isFirst: boolean, isLast: boolean): string {
  if (kind !== 'same' || text.length <= CONTEXT * 2) return text;
  const head = isFirst ? '' : text.slice(0, CONTEXT);
  const tail = isLast ? '' : text.slice(-CONTEXT);
  return `${head} … ${tail}`;
}

/**
 * The words of two texts: those that are only in one are marked.
 *
 * @param isWhole whether unchanged text is shown in full
 */
export function Words({ parts, isWhole = false }: { parts: readonly Part[]; isWhole?: boolean }) {
  return (
    <Text>
      {parts.map((part, place) => {
        const Element = element[part.kind];
        const text = isWhole ? part.text : shortened(part, place === 0, place === parts.length - 1);
        return <Element key={place}>{text}</Element>;
      })}
    </Text>
  );
}
