import type { Addresses } from './addresses';
import { nodes, type Node } from './nodes';

/** The marks that enclose text in Markdown, which has no underline. */
export const MARKS = [
  ['strikethrough', 'delete'],
  ['bold', 'strong'],
  ['italic', 'emphasis'],
] as const;
export type Mark = (typeof MARKS)[number][0];

/** Text with one set of marks, code, or a link. */
export type Inline =
  | { type: 'text'; text: string; marks: ReadonlySet<Mark> }
  | { type: 'code'; text: string; marks: ReadonlySet<Mark> }
  | { type: 'link'; url: string; children: Inline[]; marks: ReadonlySet<Mark> };

const LINE_BREAK = /\r\n|\r|\n/g;

/** The inline nodes of a block in one flat list. */
export function inlinesOf(children: unknown, addresses: Addresses): Inline[] {
  return nodes(children).flatMap((node): Inline[] => {
    const { type, text, children: below } = node;
    if (type === 'link') {
      const url = addresses.link(node['url']);
      const inside = inlinesOf(below, addresses);
      return url === null || inside.every(isSpace) ? inside : [linkOf(url, inside)];
    }
    if (typeof text !== 'string') return inlinesOf(below, addresses);
    if (text === '') return [];
    const marks = marksOf(node);
    // Code has one line in Markdown.
    return node['code'] === true && text.trim() !== ''
      ? [{ type: 'code', text: text.replaceAll(LINE_BREAK, ' '), marks }]
      : [{ type: 'text', text: text.replaceAll(LINE_BREAK, '\n'), marks }];
  });
}

const marksOf = (node: Node): ReadonlySet<Mark> =>
  new Set(MARKS.flatMap(([mark]) => (node[mark] === true ? [mark] : [])));

/** Marks of the text of a link are inside it, where they are apart from the letters beside it. */
function linkOf(url: string, inside: readonly Inline[]): Inline {
  const children = inside.flatMap(unlinked);
  const [only, ...others] = children;
  const isAddress =
    only?.type === 'text' &&
    others.length === 0 &&
    ['', 'mailto:', 'http://'].some((scheme) => scheme + only.text === url);
  if (!isAddress) return { type: 'link', url, children, marks: new Set() };
  // A bare address contains no marks: `**<https://a.example>**`.
  return { type: 'link', url, children: [{ ...only, marks: new Set() }], marks: only.marks };
}

/** Markdown has no link within a link. */
const unlinked = (inline: Inline): Inline[] =>
  inline.type === 'link' ? inline.children.flatMap(unlinked) : [inline];

/** Whether an inline shows nothing but space. */
export const isSpace = (inline: Inline): boolean =>
  inline.type === 'text' && inline.text.trim() === '';

/** Divides inlines at the empty lines in their texts. */
export function inlineParagraphs(inlines: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const inline of inlines) {
    const parts = inline.type === 'text' ? inline.text.split(/\n[^\S\n]*\n\s*/) : [];
    if (inline.type !== 'text' || parts.length === 1) {
      paragraphs.at(-1)?.push(inline);
      continue;
    }
    for (const [index, text] of parts.entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...inline, text });
    }
  }
  return paragraphs.filter((paragraph) => !paragraph.every(isSpace));
}
