import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { normalKey } from './keys';
import type { FrontMatter } from './read';

/** In characters. It bounds the time that the parser takes. */
const MAX_LENGTH = 64 * 1024;

/** The keys of front matter that elements of the head mean, by their `name` or `property`. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['description', 'description'],
  ['og:description', 'description'],
  ['article:published_time', 'date'],
  ['date', 'date'],
  ['author', 'author'],
  ['article:author', 'author'],
  ['keywords', 'keywords'],
  ['og:image', 'image'],
  ['og:image:alt', 'imagealt'],
]);

/**
 * Adds what the head of a page of HTML says about the article to its front matter, which wins: the
 * language, the description, the date, the author, the keywords and the picture.
 */
export function addPageHead({ entries }: FrontMatter, html: string): void {
  const end = html.search(/<\/head\s*>|<body[\s>]/iu);
  const head = html.slice(0, Math.min(end < 0 ? html.length : end, MAX_LENGTH));
  if (!/<(?:meta|html)\s/iu.test(head)) return;
  for (const element of elementsOf(fromHtml(head))) {
    const found = entryOf(element);
    if (found === null || found.value.trim() === '') continue;
    const key = normalKey(found.key);
    if (entries.has(key)) continue;
    entries.set(key, { ...found, line: element.position?.start.line ?? 1 });
  }
}

function entryOf({ tagName, properties }: Element): { key: string; value: string } | null {
  const text = (name: string): string => {
    const value = properties[name];
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
  };
  if (tagName === 'html') return { key: 'lang', value: text('lang') };
  if (tagName !== 'meta') return null;
  const key = KEYS.get((text('name') || text('property')).toLowerCase());
  return key === undefined ? null : { key, value: text('content') };
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* elementsOf(child);
}
