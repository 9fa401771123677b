/** A node of Strapi's blocks. Drafts and integrations may store any shape. */
export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes in a value, without everything else. */
export const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** A block with its heading level, if it is a heading. */
interface LeveledBlock {
  block: Node;
  /** From 3: the heading of the section has the second level. */
  level: number;
}

/**
 * The blocks of a body. Its headings skip no level, because screen readers need that. A heading
 * without text counts for no other.
 */
export function leveledBlocks(body: unknown): LeveledBlock[] {
  let last = 2;
  return nodes(body).map((block) => {
    if (block['type'] !== 'heading') return { block, level: last };
    const level = Math.min(6, last + 1, headingLevel(block['level']));
    if (inlineText(block['children']).trim() !== '') last = level;
    return { block, level };
  });
}

const headingLevel = (level: unknown): number =>
  typeof level === 'number' ? Math.min(6, Math.max(3, Math.trunc(level))) : 3;

/** Matches a language that can be one CSS class and the info string of a fence, such as `c++`. */
const LANGUAGE = /^[\p{L}\p{N}+#._-]{1,40}$/u;

/** The language of a code block; `null` if it has none that can be shown. */
export const languageOf = ({ language }: Node): string | null =>
  typeof language === 'string' && LANGUAGE.test(language) ? language : null;

/** The limit of nested list levels. Strapi accepts thousands, which would overflow the stack. */
const MAX_LEVELS = 20;

/** An item of a list, with the lists below it. */
interface ListEntry {
  /** `null` for nested lists without an item before them. */
  item: Node | null;
  lists: Node[];
}

/**
 * The items of a list, in order. Strapi stores a nested list beside the item that it belongs to.
 *
 * @param level 1 for the outermost list. The deepest level includes the items of deeper ones, so
 *   that no text is lost.
 */
export function listEntries({ children }: Node, level: number): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const child of level === MAX_LEVELS ? flatItems(children) : nodes(children)) {
    const last = entries.at(-1);
    if (child['type'] !== 'list') entries.push({ item: child, lists: [] });
    else if (last === undefined) entries.push({ item: null, lists: [child] });
    else last.lists.push(child);
  }
  return entries;
}

/** The items of a list and of all nested lists, in order. */
function flatItems(children: unknown): Node[] {
  const items: Node[] = [];
  const rest = nodes(children).reverse();
  for (let child = rest.pop(); child !== undefined; child = rest.pop()) {
    if (child['type'] !== 'list') items.push(child);
    else for (const inner of nodes(child['children']).reverse()) rest.push(inner);
  }
  return items;
}

/** The text of inline nodes, without their marks. */
export function inlineText(children: unknown): string {
  return nodes(children)
    .map(({ text, children: below }) => (typeof text === 'string' ? text : inlineText(below)))
    .join('');
}

/** A text; empty for any other value. */
export const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The paragraphs of a text, which empty lines separate. */
export const paragraphsOf = (text: string): string[] =>
  text
    // First, because a pattern of all line breaks would take CRLF for two.
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
