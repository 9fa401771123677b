import type { BlockContent, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SAFE_ADDRESSES, type Addresses } from './addresses';
import { inlineParagraphs, inlinesOf } from './inlines';
import {
  inlineText,
  isNode,
  languageOf,
  leveledBlocks,
  listEntries,
  paragraphsOf,
  textOr,
  type Node,
} from './nodes';
import { phrasing } from './phrasing';

/** Builds the Markdown of a section's body. The section's own heading has the second level. */
export const markdownBody = (body: unknown, addresses = SAFE_ADDRESSES): RootContent[] =>
  leveledBlocks(body).flatMap(({ block, level }) => blockOf(block, level, addresses));

/** Builds the Markdown of a text, with a paragraph for each part between empty lines. */
export const markdownParagraphs = (text: string): Paragraph[] =>
  paragraphsOf(text).map((paragraph) => ({ type: 'paragraph', children: plain(paragraph) }));

/** Builds a heading of plain text. */
export const markdownHeading = (text: string, depth: 1 | 2): RootContent => ({
  type: 'heading',
  depth,
  children: plain(text),
});

const plain = (text: string) => phrasing(inlinesOf([{ type: 'text', text }], SAFE_ADDRESSES));

const extensions = [gfmToMarkdown()];
/** Marks bare addresses as links, as every reader of GitHub's Markdown does. */
const transforms = gfmFromMarkdown().flatMap((extension) => extension.transforms ?? []);

/** Writes Markdown with GitHub's extensions. What a text has of its syntax is escaped. */
export function writeMarkdown(content: readonly RootContent[]): string {
  const root = { type: 'root' as const, children: [...content] };
  for (const transform of transforms) transform(root);
  for (const child of root.children) keepAddresses(child);
  return toMarkdown(root, { extensions, bullet: '-', fences: true, listItemIndent: 'one' });
}

/** https://spec.commonmark.org/0.31.2/#email-autolink, which has no underscore in the domain. */
const AUTOLINK = /^mailto:[^@\s<>]+@[a-z\d-]+(?:\.[a-z\d-]+)*$/i;

/** Makes the writer name the address of an e-mail link that `<a@b.example>` would not be. */
function keepAddresses(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'link' && node.url.startsWith('mailto:') && !AUTOLINK.test(node.url)) {
    // The writer shortens only a link with one text.
    node.children.push({ type: 'text', value: '' });
  }
  for (const child of node.children) keepAddresses(child);
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function blockOf(block: Node, level: number, addresses: Addresses): RootContent[] {
  const { type, children } = block;
  switch (type) {
    case 'heading': {
      const content = phrasing(inlinesOf(children, addresses));
      const depth = LEVELS.find((known) => known === level) ?? 6;
      return content.length === 0 ? [] : [{ type, depth, children: content }];
    }
    case 'list':
      return listOf(block, addresses, 1);
    case 'quote': {
      const paragraphs = paragraphsIn(children, addresses);
      return paragraphs.length === 0 ? [] : [{ type: 'blockquote', children: paragraphs }];
    }
    case 'code':
      return [
        {
          type,
          lang: languageOf(block),
          value: inlineText(children).replaceAll(/\r\n?/g, '\n'),
        },
      ];
    case 'image':
      return imageOf(block['image'], addresses);
    default:
      return paragraphsIn(children, addresses);
  }
}

const paragraphsIn = (children: unknown, addresses: Addresses): Paragraph[] =>
  inlineParagraphs(inlinesOf(children, addresses)).map((inlines) => ({
    type: 'paragraph',
    children: phrasing(inlines),
  }));

function listOf(list: Node, addresses: Addresses, level: number): BlockContent[] {
  const items = listEntries(list, level).map(({ item, lists }): ListItem => {
    const content = item === null ? [] : phrasing(inlinesOf(item['children'], addresses));
    const text: Paragraph[] =
      content.length === 0 ? [] : [{ type: 'paragraph', children: content }];
    const below = lists.flatMap((inner) => listOf(inner, addresses, level + 1));
    return { type: 'listItem', spread: false, children: [...text, ...below] };
  });
  // Parsers disagree about items without content.
  const children = items.filter((item) => item.children.length > 0);
  const ordered = list['format'] === 'ordered';
  return children.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children }];
}

function imageOf(image: unknown, addresses: Addresses): RootContent[] {
  if (!isNode(image)) return [];
  const url = addresses.image(image['url']);
  if (url === null) return [];
  const alt = oneLine(image['alternativeText']);
  const title = oneLine(image['caption']);
  const picture = { type: 'image' as const, url, alt, ...(title !== '' && { title }) };
  return [{ type: 'paragraph', children: [picture] }];
}

const oneLine = (text: unknown): string => textOr(text).replaceAll(/\s+/g, ' ').trim();
