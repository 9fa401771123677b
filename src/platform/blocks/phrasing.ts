import type { PhrasingContent } from 'mdast';
import type { Addresses } from './addresses';
import { nodes, type Node } from './nodes';

/** The marks that enclose text in Markdown, which has no underline. */
const MARKS = [
  ['strikethrough', 'delete'],
  ['bold', 'strong'],
  ['italic', 'emphasis'],
] as const;
type Mark = (typeof MARKS)[number][0];

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

const isSpace = (inline: Inline): boolean => inline.type === 'text' && inline.text.trim() === '';

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

/** Turns inlines into the children of a paragraph or heading, without space at both ends. */
export const phrasing = (inlines: readonly Inline[]): PhrasingContent[] =>
  nested(withMarkedSpace(trimmed(inlines)));

/**
 * Gives space the marks that both its neighbours have. Marks beside a space would not be read as
 * marks.
 */
function withMarkedSpace(all: readonly Inline[]): Inline[] {
  const inlines = all.flatMap(apart);
  const neighbours = (ordered: readonly Inline[]) => {
    let last: ReadonlySet<Mark> = new Set();
    return ordered.map((inline) => {
      if (!isSpace(inline)) last = inline.marks;
      return last;
    });
  };
  const before = neighbours(inlines);
  const after = neighbours(inlines.toReversed()).reverse();
  return inlines.map((inline, index) => {
    if (!isSpace(inline)) return inline;
    const marks = [...(before[index] ?? [])].filter((mark) => after[index]?.has(mark));
    return { ...inline, marks: new Set(marks) };
  });
}

/** Parts the space at both ends of a text from the text. */
function apart(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  const { text } = inline;
  const rest = text.trimStart();
  const core = rest.trimEnd();
  return [text.slice(0, text.length - rest.length), core, rest.slice(core.length)]
    .filter((part) => part !== '')
    .map((part) => ({ ...inline, text: part }));
}

/** Encloses each run of inlines with the same mark once, in the longest run first. */
function nested(inlines: readonly Inline[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let at = 0;
  for (let first = inlines[at]; first !== undefined; first = inlines[at]) {
    const [longest] = MARKS.map(([mark, type]) => ({
      mark,
      type,
      end: endOf(inlines, at, mark),
    })).sort((a, b) => b.end - a.end);
    if (longest === undefined || longest.end === at) {
      content.push(leafOf(first));
      at += 1;
      continue;
    }
    const { mark, type, end } = longest;
    const run = inlines
      .slice(at, end)
      .map((inline) => ({ ...inline, marks: without(inline.marks, new Set([mark])) }));
    content.push({ type, children: nested(run) });
    at = end;
  }
  return withBreaks(joined(content));
}

/** The end of the run of inlines with a mark that begins at an index. */
function endOf(inlines: readonly Inline[], start: number, mark: Mark): number {
  let end = start;
  while (inlines[end]?.marks.has(mark) === true) end += 1;
  return end;
}

const without = (marks: ReadonlySet<Mark>, removed: ReadonlySet<Mark>): ReadonlySet<Mark> =>
  new Set([...marks].filter((mark) => !removed.has(mark)));

function leafOf(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return textOf(inline.text);
    case 'code':
      return { type: 'inlineCode', value: inline.text };
    case 'link':
      return {
        type: 'link',
        url: inline.url,
        children: nested(withMarkedSpace(inline.children)).flatMap(asStatic),
      };
  }
}

/** The types of a link's children exclude links. */
const asStatic = (content: PhrasingContent) =>
  content.type === 'link' ? content.children : [content];

const textOf = (value: string): PhrasingContent => ({ type: 'text', value });

/** Removes the space at both ends of inlines. */
function trimmed(all: readonly Inline[]): Inline[] {
  const start = all.findIndex((inline) => !isSpace(inline));
  const inlines = all.slice(start, all.findLastIndex((inline) => !isSpace(inline)) + 1);
  const [first] = inlines;
  if (first?.type === 'text') inlines[0] = { ...first, text: first.text.trimStart() };
  const last = inlines.at(-1);
  if (last?.type === 'text') inlines[inlines.length - 1] = { ...last, text: last.text.trimEnd() };
  return inlines;
}

/** Joins adjacent texts, which the parser would read as one. */
function joined(contents: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const content of contents) {
    const last = all.at(-1);
    if (content.type === 'text' && last?.type === 'text') last.value += content.value;
    else if (content.type === 'inlineCode' && last?.type === 'inlineCode')
      last.value += content.value;
    else all.push(content);
  }
  return all;
}

/** Turns line breaks in texts into nodes. Markdown ignores the space around them. */
const withBreaks = (contents: readonly PhrasingContent[]): PhrasingContent[] =>
  contents.flatMap((content) =>
    content.type === 'text'
      ? content.value
          .split(/\s*\n\s*/)
          .flatMap((line, index): PhrasingContent[] => [
            ...(index > 0 ? [{ type: 'break' } as const] : []),
            ...(line === '' ? [] : [textOf(line)]),
          ])
      : [content],
  );
