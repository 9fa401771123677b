import type { Descendant } from 'slate';

/** A section that a form takes. */
export interface NewSection {
  heading: string;
  body: Descendant[] | null;
}

/** Headings of this level or above begin sections. The pages of articles show section headings so. */
const SECTION_LEVEL = 2;

const levelOf = (block: Descendant): number | null =>
  'type' in block && block.type === 'heading' && 'level' in block && typeof block.level === 'number'
    ? block.level
    : null;

const beginsSection = (block: Descendant): boolean => {
  const level = levelOf(block);
  return level !== null && level <= SECTION_LEVEL;
};

/** Returns the index of the first block from `start` that could begin a section, or `null`. */
export function sectionStart(
  blocks: readonly Descendant[],
  { index, count }: { index: number; count: number },
): number | null {
  const at = blocks.findIndex(
    (block, place) => place >= index && place < index + count && beginsSection(block),
  );
  return at < 0 ? null : at;
}

/** Divides blocks, of which the first is a heading, into sections. */
export function sectionsOf(blocks: readonly Descendant[]): NewSection[] {
  const sections: { heading: string; body: Descendant[] }[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (beginsSection(block) || last === undefined)
      sections.push({ heading: textOf(block).trim(), body: [] });
    else last.body.push(block);
  }
  return sections.map(({ heading, body }) => ({ heading, body: body.length === 0 ? null : body }));
}

const textOf = (node: Descendant): string =>
  'text' in node ? node.text : node.children.map(textOf).join('');

/** What an editor of an empty body shows. */
export const EMPTY: Descendant = paragraph();

function paragraph() {
  return { type: 'paragraph', children: [{ type: 'text', text: '' }] };
}

/** The body that the form has for what an editor shows. Strapi stores an empty paragraph as `null`. */
export const bodyOf = (blocks: Descendant[]): Descendant[] | null =>
  blocks.length === 1 && JSON.stringify(blocks[0]) === JSON.stringify(EMPTY) ? null : blocks;
