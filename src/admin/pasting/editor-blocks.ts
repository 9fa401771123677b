import type { Block, ClipboardBody } from '../../features/importing/pure';
import { isRecord } from './is-record';

/** A block as the editor has it. */
export type EditorBlock = Exclude<Block, { type: 'image-reference' }>;

/** A picture of what is pasted. */
export interface Picture {
  url: string;
  alternativeText: string;
  caption: string;
  /** How many blocks stand before it. */
  after: number;
}

/** What a body cannot hold, by the key of its text. */
export const LOSSES = [
  'table',
  'divider',
  'link',
  'picture',
  'nested',
  'numbers',
  'markup',
  'words',
  'plain',
] as const;
export type Loss = (typeof LOSSES)[number];

export interface PastedBody {
  blocks: EditorBlock[];
  pictures: Picture[];
  losses: Map<Loss, number>;
}

const LOSS_OF: readonly [RegExp, Loss][] = [
  [/^table(?! of contents)/u, 'table'],
  [/^thematic break/u, 'divider'],
  [/^link that leads nowhere/u, 'link'],
  [/^image/u, 'picture'],
  [/^(?:heading|quote|list) in a quote or list|^text after a nested list/u, 'nested'],
  [/^(?:formatting|link|footnote mark|HTML) in (?!a quote or list)/u, 'plain'],
  [/^list beginning at|^numbers of a list/u, 'numbers'],
];

type Conversions = ClipboardBody['conversions'];

/** What an article is without: its comments are shown by the site, and styles are not its text. */
const DROPPED: ReadonlySet<string> = new Set(['comments block', 'script or style']);

/** What a conversion loses; `null` if it loses nothing that a reader would see. */
function lossOf({ from, to, text = '' }: Conversions[number]): Loss | null {
  if (to === 'border of a section' || DROPPED.has(from)) return null;
  const loss = LOSS_OF.find(([pattern]) => pattern.test(from))?.[1];
  if (loss !== undefined) return loss;
  if (from.startsWith('HTML') && to.includes('code block')) return 'markup';
  return to === 'nothing' && hasWords(text) ? 'words' : null;
}

/** Word writes conditions as comments, such as `<!--[if !supportLists]-->`. They are no words. */
const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replace(/<!(?:--)?\[[^>]*>|<\/?[a-z][^>]*>/giu, ''));

/** Divides what was read into the blocks that the editor takes, its pictures, and what is lost. */
export function pastedBody({ blocks, conversions }: ClipboardBody): PastedBody {
  const losses = new Map<Loss, number>();
  const lose = (loss: Loss) => losses.set(loss, (losses.get(loss) ?? 0) + 1);
  for (const conversion of conversions) {
    const loss = lossOf(conversion);
    if (loss !== null) lose(loss);
  }
  const pasted: EditorBlock[] = [];
  const pictures: Picture[] = [];
  for (const block of blocks) {
    if (block.type === 'image-reference') {
      const { url, alternativeText, title } = block;
      pictures.push({ url, alternativeText, caption: title ?? '', after: pasted.length });
    } else {
      pasted.push(withoutFileLinks(block, () => lose('link')));
    }
  }
  return { blocks: pasted, pictures, losses };
}

/** A relative address leads nowhere from here, so only the text of its link remains. */
function withoutFileLinks<T extends { children: readonly unknown[] }>(
  node: T,
  onLink: () => void,
): T {
  const children = node.children.flatMap((child): unknown[] => {
    if (!isRecord(child) || !Array.isArray(child['children'])) return [child];
    const { children: inner } = child;
    if (child['type'] !== 'file-link')
      return [withoutFileLinks({ ...child, children: inner }, onLink)];
    onLink();
    return inner;
  });
  return { ...node, children };
}
