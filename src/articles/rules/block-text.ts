import { isBlank } from '../../platform/text/pure';

/**
 * A node of Strapi's blocks. Drafts and integrations may store any shape, so all fields are
 * optional.
 */
interface LooseNode {
  type?: unknown;
  text?: unknown;
  children?: unknown;
}

const isNode = (value: unknown): value is LooseNode => typeof value === 'object' && value !== null;

/** Blocks with content other than text. */
const CONTENT_BLOCKS: ReadonlySet<unknown> = new Set(['image']);

/** The text of a section's body, with a space between blocks. */
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
  // Inline nodes continue a word. List items and nested lists start a new one.
  const separator = node.type === 'list' ? ' ' : '';
  return node.children.map((child: unknown) => nodeText(child)).join(separator);
}

/** Whether a body has visible text or an image. */
export function hasContent(body: unknown): boolean {
  if (!Array.isArray(body)) return false;
  return (
    body.some((node: unknown) => isNode(node) && CONTENT_BLOCKS.has(node.type)) ||
    !isBlank(blockText(body))
  );
}
