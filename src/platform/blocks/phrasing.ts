import type { PhrasingContent } from 'mdast';
import { isSpace, MARKS, type Inline, type Mark } from './inlines';

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
            ...partsOf(line),
          ])
      : [content],
  );

/**
 * Divides a line at every space that is not ASCII, such as a no-break space. GitHub's reader ends a
 * bare address only at ASCII space, so the writer would make the other spaces part of the address.
 * https://github.com/syntax-tree/mdast-util-gfm-autolink-literal
 */
const partsOf = (line: string): PhrasingContent[] =>
  line
    .split(/([^\S \t]+)/)
    .filter((part) => part !== '')
    .map(textOf);
