import { createElement as h, Fragment, type ReactNode } from 'react';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Addresses that a reader may be sent to; anything else, such as `javascript:`, is no link. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const trimmed = address.trim();
  // Browsers ignore control characters inside of a scheme.
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return null;
  if (/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return trimmed;
  return /^(?:#|\/(?![/\\]))/.test(trimmed) ? trimmed : null;
}

/** Images come over http or from this server. */
export function safeImage(address: unknown): string | null {
  const safe = safeLink(address);
  return safe === null || /^(?:mailto:|#)/i.test(safe) ? null : safe;
}

/** Where the links and images of a body lead to; `null` for what is shown without one. */
export interface Addresses {
  link: (address: unknown) => string | null;
  image: (address: unknown) => string | null;
}

/** As they were written, where they are safe. */
const AS_WRITTEN: Addresses = { link: safeLink, image: safeImage };

/** The body of a section, whose own heading is of the second level. React escapes every text. */
export function renderBody(body: unknown, addresses = AS_WRITTEN): ReactNode {
  let level = 2;
  return nodes(body).map((block, index) => {
    // No level is skipped, as a reader who listens to headings needs it.
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
      return h('pre', { tabIndex: 0 }, h('code', null, renderInlines(children, addresses)));
    case 'image':
      return renderImage(block['image'], addresses);
    default:
      return h('p', null, renderInlines(children, addresses));
  }
}

/** Levels of a list. Strapi takes thousands, which would be too deep for the stack. */
const MAX_LEVELS = 20;

function renderList({ format, children }: Node, addresses: Addresses, level = 1): ReactNode {
  const items: ReactNode[] = [];
  for (const [index, child] of nodes(children).entries()) {
    // Strapi holds a nested list beside the item that it belongs to.
    const isList = child['type'] === 'list';
    if (isList && level === MAX_LEVELS) continue;
    const content = isList
      ? renderList(child, addresses, level + 1)
      : renderInlines(child['children'], addresses);
    items.push(h('li', { key: index }, content));
  }
  return h(format === 'ordered' ? 'ol' : 'ul', null, items);
}

function renderImage(image: unknown, addresses: Addresses): ReactNode {
  if (!isNode(image)) return null;
  const src = addresses.image(image['url']);
  if (src === null) return null;
  const { alternativeText: alt, caption } = image;
  return h(
    'figure',
    null,
    h('img', { src, alt: typeof alt === 'string' ? alt : '', loading: 'lazy' }),
    typeof caption === 'string' && caption !== '' ? h('figcaption', null, caption) : null,
  );
}

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

function renderInlines(children: unknown, addresses: Addresses): ReactNode {
  return nodes(children).map((node, index) =>
    h(Fragment, { key: index }, renderInline(node, addresses)),
  );
}

function renderInline(node: Node, addresses: Addresses): ReactNode {
  if (node['type'] === 'link') {
    const href = addresses.link(node['url']);
    const text = renderInlines(node['children'], addresses);
    return href === null ? text : h('a', { href, rel: 'noopener noreferrer' }, text);
  }
  if (typeof node['text'] !== 'string') return renderInlines(node['children'], addresses);
  return MARKS.reduce<ReactNode>(
    (inner, [mark, tag]) => (node[mark] === true ? h(tag, null, inner) : inner),
    node['text'],
  );
}
