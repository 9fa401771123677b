import type { Element, ElementContent, Root } from 'hast';
import { contentOf, isElement, styleOf, classesOf, textOf } from './hast';

/** Elements of a page that are no text of it. */
const NOISE: ReadonlySet<string> = new Set([
  ...['script', 'style', 'meta', 'link', 'title', 'base', 'template', 'noscript', 'xml'],
  ...['select', 'svg', 'canvas', 'embed', 'applet'],
]);

/** Elements that are no text, but whose content is: pages put the titles of folded texts into buttons. */
const AROUND: ReadonlySet<string> = new Set(['button', 'textarea', 'object']);

/** What the button of a block of code says. */
const COPY = /^\s*(?:copy(?: code)?|copied!?|(?:코드 ?)?복사(?:하기)?)\s*$/iu;

/** Removes what a reader does not see: comments, styles, controls and hidden elements. */
export function dropNoise(root: Root): void {
  root.children = seen(contentOf(root));
}

function seen(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'comment') return [];
    if (!isElement(node)) return [node];
    const style = styleOf(node);
    const isHidden =
      style.get('display') === 'none' ||
      style.get('mso-hide') === 'all' ||
      node.properties['hidden'] === true;
    // Chrome ends a copied line with this element.
    const isEnd = classesOf(node).includes('Apple-interchange-newline');
    if (
      isHidden ||
      isEnd ||
      NOISE.has(node.tagName) ||
      isCopy(node) ||
      isTracker(node.tagName, node.properties)
    )
      return [];
    const children = seen(node.children);
    return AROUND.has(node.tagName) ? children : [{ ...node, children }];
  });
}

const isCopy = (node: Element): boolean => node.tagName === 'button' && COPY.test(textOf(node));

/** Whether an element is a picture that nobody sees. */
const isTracker = (tagName: string, { width, height }: Record<string, unknown>): boolean =>
  tagName === 'img' && [width, height].some((length) => length === 0 || length === 1);
