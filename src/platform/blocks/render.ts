import { createElement as h, Fragment, type ReactNode } from 'react';
import { SAFE_ADDRESSES, type Addresses } from './addresses';
import { anchors } from './anchors';
import {
  inlineText,
  isNode,
  languageOf,
  leveledBlocks,
  listEntries,
  nodes,
  paragraphsOf,
  type Node,
} from './nodes';

/**
 * Renders the body of a section. The section's own heading has the second level. React escapes
 * every text.
 *
 * @param anchor the anchor of the section; headings get an `id` only with it
 */
export function renderBody(
  body: unknown,
  addresses = SAFE_ADDRESSES,
  anchor: string | null = null,
): ReactNode {
  const blocks = leveledBlocks(body);
  const headings = blocks.filter(({ block }) => block['type'] === 'heading');
  const ids = anchor === null ? [] : headingIds(headings, anchor);
  return blocks.map(({ block, level }, index) => {
    const id = block['type'] === 'heading' ? ids.shift() : undefined;
    return h(Fragment, { key: index }, renderBlock(block, { level, id }, addresses));
  });
}

/**
 * The ids of headings in a body. They are unique in the article, because no anchor contains a dot,
 * and do not depend on other sections.
 */
const headingIds = (headings: readonly { block: Node }[], anchor: string): string[] =>
  anchors(headings.map(({ block }) => inlineText(block['children']))).map(
    (id) => `${anchor}.${id}`,
  );

interface Heading {
  level: number;
  id: string | undefined;
}

function renderBlock(block: Node, { level, id }: Heading, addresses: Addresses): ReactNode {
  const { type, children } = block;
  switch (type) {
    case 'heading':
      return h(
        `h${String(level)}`,
        id === undefined ? null : { id },
        renderInlines(children, addresses),
      );
    case 'list':
      return renderList(block, addresses, 1);
    case 'quote':
      return h('blockquote', null, h('p', null, renderInlines(children, addresses)));
    case 'code':
      return renderCode(block, addresses);
    case 'image':
      return renderImage(block['image'], addresses);
    default:
      return h('p', null, isEmptyLine(children) ? h('br') : renderInlines(children, addresses));
  }
}

/** Editors separate blocks with paragraphs without text, which browsers would collapse. */
function isEmptyLine(children: unknown): boolean {
  const [only, ...others] = nodes(children);
  return only?.['text'] === '' && others.length === 0;
}

/** Renders code with its language in a class: https://html.spec.whatwg.org/#the-code-element */
function renderCode(block: Node, addresses: Addresses): ReactNode {
  const language = languageOf(block);
  const className = language === null ? null : { className: `language-${language}` };
  // `pre` shows line breaks without `br`.
  const code = renderInlines(block['children'], addresses, (text) => text);
  return h('pre', { tabIndex: 0 }, h('code', className, code));
}

function renderList(list: Node, addresses: Addresses, level: number): ReactNode {
  const items = listEntries(list, level).map(({ item, lists }, index) => {
    const below = lists.map((inner, at) =>
      h(Fragment, { key: at }, renderList(inner, addresses, level + 1)),
    );
    // Without an item before them, lists are rendered beside the items, as in Strapi's renderer. An
    // item around them would change the numbering.
    return item === null
      ? h(Fragment, { key: index }, below)
      : h('li', { key: index }, renderInlines(item['children'], addresses), below);
  });
  return h(list['format'] === 'ordered' ? 'ol' : 'ul', null, items);
}

/** Where the image does not tell better: the browser chooses by the layout, or else by the window. */
const SIZES = 'auto, 100vw';

function renderImage(image: unknown, addresses: Addresses): ReactNode {
  if (!isNode(image)) return null;
  const src = addresses.image(image['url']);
  if (src === null) return null;
  const { alternativeText: alt, caption, srcset, width, height } = image;
  const sizes = typeof image['sizes'] === 'string' ? image['sizes'] : SIZES;
  const img = h('img', {
    src,
    alt: typeof alt === 'string' ? alt : '',
    ...(typeof srcset === 'string' && { srcSet: srcset, sizes }),
    ...(isLength(width) && { width }),
    ...(isLength(height) && { height }),
    loading: 'lazy',
  });
  const sources = nodes(image['sources']).map(({ type, srcset: srcSet }, key) =>
    typeof type === 'string' && typeof srcSet === 'string'
      ? h('source', { key, type, srcSet, sizes })
      : null,
  );
  return h(
    'figure',
    null,
    sources.length === 0 ? img : h('picture', null, sources, img),
    typeof caption === 'string' && caption !== '' ? h('figcaption', null, caption) : null,
  );
}

const isLength = (value: unknown): value is number => typeof value === 'number' && value > 0;

/** Renders a text with `br` for its line breaks. */
function renderText(text: string): ReactNode {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length === 1) return text;
  return lines.map((line, index) => h(Fragment, { key: index }, index > 0 && h('br'), line));
}

/** Renders a text as paragraphs, which empty lines separate. */
export const renderParagraphs = (text: string, attributes: { className?: string } = {}) =>
  paragraphsOf(text).map((paragraph, index) =>
    h('p', { key: index, ...attributes }, renderText(paragraph)),
  );

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

type RenderText = (text: string) => ReactNode;

function renderInlines(
  children: unknown,
  addresses: Addresses,
  textOf: RenderText = renderText,
): ReactNode {
  return nodes(children).map((node, index) =>
    h(Fragment, { key: index }, renderInline(node, addresses, textOf)),
  );
}

function renderInline(node: Node, addresses: Addresses, textOf: RenderText): ReactNode {
  if (node['type'] === 'link') {
    const href = addresses.link(node['url']);
    const text = renderInlines(node['children'], addresses, textOf);
    return href === null ? text : h('a', { href, rel: 'noopener noreferrer' }, text);
  }
  if (typeof node['text'] !== 'string') return renderInlines(node['children'], addresses, textOf);
  return MARKS.reduce<ReactNode>(
    (inner, [mark, tag]) => (node[mark] === true ? h(tag, null, inner) : inner),
    textOf(node['text']),
  );
}
