import type { PhrasingContent } from 'mdast';
import { oneLine } from '../text';
import type { Context } from './context';
import { resolve } from './context';
import { lineOfNode } from './tree';

/**
 * The text of inline content in one line, for the parts of an article that are plain text.
 * What is lost on the way, a link's address say, is reported. `part` names where: `the lead`.
 */
export function plainTextOf(
  nodes: readonly PhrasingContent[],
  part: string,
  context: Context,
): string {
  return oneLine(nodes.map((node) => textOf(node, part, context)).join(''));
}

const LOST: Readonly<Partial<Record<PhrasingContent['type'], string>>> = {
  emphasis: 'formatting',
  strong: 'formatting',
  delete: 'formatting',
  inlineCode: 'formatting',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote mark',
  html: 'HTML',
};

function textOf(node: PhrasingContent, part: string, context: Context): string {
  const lost = LOST[node.type];
  if (lost !== undefined)
    context.findings.conversion(lineOfNode(node), `${lost} in ${part}`, 'text');
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return textOfImage(node.alt, node.url);
    case 'imageReference':
      return textOfImage(node.alt, resolve(node.identifier, context)?.url);
    case 'footnoteReference':
      return footnoteMark(node);
    case 'linkReference':
      resolve(node.identifier, context);
      break;
    default:
  }
  return node.children.map((child) => textOf(child, part, context)).join('');
}

/** What stands for an image where only text can: its alternative text, else its address. */
export function textOfImage(alt: string | null | undefined, url: string | undefined): string {
  return alt === null || alt === undefined || alt === '' ? (url ?? '') : alt;
}

/** How a footnote is referred to in text: `[1]`. */
export function footnoteMark(node: {
  label?: string | null | undefined;
  identifier: string;
}): string {
  return `[${node.label ?? node.identifier}]`;
}
