import type { Element, ElementContent, Text } from 'hast';
import { isElement, styleOf } from './hast';

/**
 * Makes line breaks of the line ends that a style keeps, as chats write their messages. Elsewhere the
 * end of a line in HTML is a space.
 */
export function withKeptLines(nodes: readonly ElementContent[], areKept = false): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return areKept ? linesOf(node) : [node];
    if (!isElement(node) || node.tagName === 'pre') return [node];
    const style = styleOf(node);
    const spaces = style.get('white-space-collapse') ?? style.get('white-space') ?? '';
    const within = spaces === '' ? areKept : /^(?:pre|break-spaces)/u.test(spaces);
    return [{ ...node, children: withKeptLines(node.children, within) }];
  });
}

function linesOf(text: Text): ElementContent[] {
  // The end of a line between two elements belongs to the source.
  if (text.value.trim() === '') return [text];
  return text.value.split('\n').flatMap((value, index): ElementContent[] => {
    const line: Text = { ...text, value };
    const end: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
    return index === 0 ? [line] : [end, line];
  });
}
