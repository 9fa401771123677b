import { createElement as h, Fragment, type ReactNode } from 'react';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Returns an address that is safe as a link, or `null`, for example for `javascript:`. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const trimmed = address.trim();
  // Browsers ignore control characters inside a scheme.
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return null;
  if (/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return trimmed;
  return /^(?:#|\/(?![/\\]))/.test(trimmed) ? trimmed : null;
}

/**
 * Returns an address that is safe for an image: http, https, or a path on this server. Otherwise
 * `null`.
 */
export function safeImage(address: unknown): string | null {
  const safe = safeLink(address);
  return safe === null || /^(?:mailto:|#)/i.test(safe) ? null : safe;
}

/**
 * Resolves the addresses of links and images in a body. `null` renders the link as text and omits
 * the image.
 */
export interface Addresses {
  link: (address: unknown) => string | null;
  image: (address: unknown) => string | null;
}

/** Uses safe addresses unchanged. */
const SAFE_ADDRESSES: Addresses = { link: safeLink, image: safeImage };

/**
 * Renders the body of a section. The section's own heading has the second level. React escapes
 * every text.
 */
export function renderBody(body: unknown, addresses = SAFE_ADDRESSES): ReactNode {
  let level = 2;
  return nodes(body).map((block, index) => {
    // Screen readers need headings without skipped levels.
    if (block['type'] === 'heading') level = Math.min(6, level + 1, headingLevel(block['level']));
    return h(Fragment, { key: index }, renderBlock(block, level, addresses));
  });
}

const headingLevel = (level: unknown): number =>
  typeof level === 'number' ? Math.min(6, Math.max(3, Math.trunc(level))) : 3;

function renderBlock(block: Node, level: number, addresses: Addresses): ReactNode {
  const { type, children } = block;
  switch (type) {
    case 'heading':
      return h(`h${String(level)}`, null, renderInlines(children, addresses));
    case 'list':
      return renderList(block, addresses);
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

/** Matches a language that can be one CSS class, such as `c++`. */
const LANGUAGE = /^[\p{L}\p{N}+#._-]{1,40}$/u;

/** Renders code with its language in a class: https://html.spec.whatwg.org/#the-code-element */
function renderCode({ language, children }: Node, addresses: Addresses): ReactNode {
  const known = typeof language === 'string' && LANGUAGE.test(language);
  const className = known ? { className: `language-${language}` } : null;
  // `pre` shows line breaks without `br`.
  const code = renderInlines(children, addresses, (text) => text);
  return h('pre', { tabIndex: 0 }, h('code', className, code));
}

/** The limit of nested list levels. Strapi accepts thousands, which would overflow the stack. */
const MAX_LEVELS = 20;

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

function renderList({ format, children }: Node, addresses: Addresses, level = 1): ReactNode {
  const items: ReactNode[] = [];
  let item: ReactNode[] | null = null;
  const endItem = () => {
    if (item !== null) items.push(h('li', { key: items.length }, item));
    item = null;
  };
  // The last level includes the items of deeper levels, so that no text is lost.
  const shown = level === MAX_LEVELS ? flatItems(children) : nodes(children);
  for (const [index, child] of shown.entries()) {
    if (child['type'] !== 'list') {
      endItem();
      item = [h(Fragment, { key: index }, renderInlines(child['children'], addresses))];
      continue;
    }
    // Strapi stores a nested list beside the item that it belongs to. A nested list without an item
    // before it is rendered beside the items, as in Strapi's renderer. An item around it would
    // change the numbering.
    const list = h(Fragment, { key: index }, renderList(child, addresses, level + 1));
    if (item === null) items.push(list);
    else item.push(list);
  }
  endItem();
  return h(format === 'ordered' ? 'ol' : 'ul', null, items);
}

function renderImage(image: unknown, addresses: Addresses): ReactNode {
  if (!isNode(image)) return null;
  const src = addresses.image(image['url']);
  if (src === null) return null;
  const { alternativeText: alt, caption, srcset, width, height } = image;
  return h(
    'figure',
    null,
    h('img', {
      src,
      alt: typeof alt === 'string' ? alt : '',
      ...(typeof srcset === 'string' && { srcSet: srcset }),
      ...(isLength(width) && { width }),
      ...(isLength(height) && { height }),
      loading: 'lazy',
    }),
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
  text
    // First, because a pattern of all line breaks would take CRLF for two.
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, index) => h('p', { key: index, ...attributes }, renderText(paragraph)));

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
