import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { canonicalLocale } from '../source/locale';
import { isAbsolute } from './address';
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
 * description, the date, the author, the keywords, the picture, and that search engines shall not list it.
 *
 * @returns the language of the page, or `null`
 */
export function addPageHead({ entries }: FrontMatter, html: string): string | null {
  const end = html.search(/<\/head\s*>|<body[\s>]/iu);
  const head = html.slice(0, Math.min(end < 0 ? html.length : end, MAX_LENGTH));
  if (!/<(?:meta|html)\s/iu.test(head)) return null;
  let language: string | null = null;
  for (const element of elementsOf(fromHtml(head))) {
    if (element.tagName === 'html') language = canonicalLocale(textIn(element, 'lang'));
    const found = entryOf(element);
    if (found === null || found.value.trim() === '') continue;
    const key = normalKey(found.key);
    if (entries.has(key)) continue;
    entries.set(key, { ...found, line: element.position?.start.line ?? 1 });
  }
  return language;
}

function entryOf(element: Element): { key: string; value: string } | null {
  if (element.tagName !== 'meta') return null;
  const name = (textIn(element, 'name') || textIn(element, 'property')).toLowerCase();
  const content = textIn(element, 'content').trim();
  const key = KEYS.get(name);
  if (name === 'robots') {
    return /\b(?:noindex|none)\b/iu.test(content) ? { key: 'noindex', value: 'true' } : null;
  }
  if (key === undefined) return null;
  // Open Graph names an author by the address of a profile, and a picture by an absolute address.
  if (key === 'author' && isAbsolute(content)) return null;
  return { key, value: key === 'image' ? pathOf(content) : content };
}

/** The path of an absolute address: the archive may have the file that the site served there. */
function pathOf(address: string): string {
  return /^(?:https?:)?\/\/[^/?#]+(\/[^?#]*)/iu.exec(address)?.[1] ?? address;
}

function textIn({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* elementsOf(child);
}
