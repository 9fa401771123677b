const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Returns the text that an editor may change in the dialog. Returns `null` for a value with more than
 * text, such as a body with links: what is typed would lose it.
 */
export function editableText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) return null;
  const lines = (value as unknown[]).map(plainLine);
  return lines.every((line) => line !== null) ? lines.join('\n') : null;
}

/** The text of a paragraph without formats. */
function plainLine(block: unknown): string | null {
  if (!isRecord(block) || block['type'] !== 'paragraph' || !Array.isArray(block['children'])) {
    return null;
  }
  const [leaf, ...others] = block['children'] as unknown[];
  if (others.length > 0 || !isRecord(leaf) || typeof leaf['text'] !== 'string') return null;
  const isPlain = Object.keys(leaf).every((name) => name === 'type' || name === 'text');
  return isPlain ? leaf['text'] : null;
}

/** The value with the text that was typed: a text, or a paragraph for each line of a body. */
export function withText(value: unknown, text: string): unknown {
  if (!Array.isArray(value)) return text;
  return text.split('\n').map((line) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: line }],
  }));
}
