import type { PhrasingContent } from 'mdast';
import { ARCHIVE } from '../blocks';
import { oneLine } from '../text';
import type { Context } from './context';
import { resolve } from './context';
import { descendants, isHtmlComment, lineOfNode } from './tree';

/**
 * Converts inline content to one line of plain text. Losses, such as the address of a link, are reported
 * as conversions.
 *
 * @param part the name of the article's part in the report, such as `the lead`
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
  underline: 'formatting',
  inlineCode: 'formatting',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote mark',
  html: 'HTML',
};

function textOf(node: PhrasingContent, part: string, context: Context): string {
  if (node.type === 'html' && isHtmlComment(node.value)) {
    context.findings.conversion(lineOfNode(node), 'HTML comment', 'nothing', node.value);
    return '';
  }
  const lost = LOST[node.type];
  if (lost !== undefined)
    context.findings.conversion(
      lineOfNode(node),
      `${lost} in ${part}`,
      'text',
      addressOf(node, context),
    );
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

/** Reports the addresses and titles of links and images in a text that is not part of the article. */
export function reportAddresses(
  nodes: readonly PhrasingContent[],
  part: string,
  context: Context,
): void {
  for (const { node } of descendants({ type: 'root', children: [...nodes] })) {
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference': {
        const from = `${LOST[node.type] ?? node.type} in ${part}`;
        context.findings.conversion(lineOfNode(node), from, 'nothing', addressOf(node, context));
        break;
      }
      default:
    }
  }
}

/** The address and the title that the plain text of a link or an image loses. */
function addressOf(node: PhrasingContent, context: Context): string | undefined {
  const isReference = node.type === 'linkReference' || node.type === 'imageReference';
  const target = isReference ? resolve(node.identifier, context) : node;
  return target !== null && 'url' in target
    ? [withoutMark(target.url), target.title ?? ''].join(' ').trim()
    : undefined;
}

/** The address as the file writes it. */
const withoutMark = (url: string): string =>
  url.startsWith(ARCHIVE) ? url.slice(ARCHIVE.length) : url;

/** Returns the text that replaces an image: its alternative text, else its address. */
export function textOfImage(alt: string | null | undefined, url: string | undefined): string {
  return alt || withoutMark(url ?? '');
}

/** Returns the text that replaces a reference to a footnote: `[1]`. */
export function footnoteMark(node: {
  label?: string | null | undefined;
  identifier: string;
}): string {
  return `[${node.label ?? node.identifier}]`;
}
