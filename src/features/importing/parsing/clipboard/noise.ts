import type { ElementContent, Root } from 'hast';
import { contentOf, isElement, styleOf, classesOf } from './hast';

/** Elements of a page that are no text of it. */
const NOISE: ReadonlySet<string> = new Set([
  ...['script', 'style', 'meta', 'link', 'title', 'base', 'template', 'noscript', 'xml'],
  ...['button', 'select', 'textarea', 'svg', 'canvas', 'object', 'embed', 'applet'],
]);

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
    if (isHidden || isEnd || NOISE.has(node.tagName) || isTracker(node.tagName, node.properties))
      return [];
    return [{ ...node, children: seen(node.children) }];
  });
}

/** Whether an element is a picture that nobody sees. */
const isTracker = (tagName: string, { width, height }: Record<string, unknown>): boolean =>
  tagName === 'img' && [width, height].some((length) => length === 0 || length === 1);
