import { isBlank } from '../../platform/text/pure';

/**
 * A node of Strapi's blocks, as loosely as a draft may hold it: what an editor is still writing, or
 * what an integration sent, is read without assuming more than this.
 */
interface LooseNode {
  type?: unknown;
  text?: unknown;
  children?: unknown;
}

const isNode = (value: unknown): value is LooseNode => typeof value === 'object' && value !== null;

/** Blocks that stand for something without holding text. */
const SPEAKING_BLOCKS: ReadonlySet<unknown> = new Set(['image']);

/** All text of a section's body, in order, with a space between blocks. */
export function blockText(body: unknown): string {
  if (!Array.isArray(body)) return '';
  return body
    .map((node: unknown) => nodeText(node))
    .filter((text) => text !== '')
    .join(' ');
}

function nodeText(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node.text === 'string') return node.text;
  if (!Array.isArray(node.children)) return '';
  // Inline nodes continue a word; list items and nested lists do not.
  const separator = node.type === 'list' ? ' ' : '';
  return node.children.map((child: unknown) => nodeText(child)).join(separator);
}

/** Whether a body shows a reader anything: text that is not blank, or an image. */
export function saysSomething(body: unknown): boolean {
  if (!Array.isArray(body)) return false;
  return (
    body.some((node: unknown) => isNode(node) && SPEAKING_BLOCKS.has(node.type)) ||
    !isBlank(blockText(body))
  );
}
