import type { Element, Root, RootContent } from 'hast';
import { elementLike, isElement, styleOf, textOf } from './hast';

/**
 * Makes a code block of what a code editor copies: an element with fixed spaces, in which each line is
 * an element or ends in a line break.
 */
export function codeOfEditors(root: Root, language?: string): void {
  root.children = root.children.map((node): RootContent =>
    isElement(node) && node.tagName === 'div' && isFixed(node) ? codeBlock(node, language) : node,
  );
}

function isFixed(element: Element): boolean {
  const style = styleOf(element);
  return (
    style.get('white-space')?.startsWith('pre') === true &&
    isMonospace(style.get('font-family') ?? '')
  );
}

const MONOSPACE =
  /^["']?(?:courier|consolas|menlo|monaco|roboto mono|source code pro|d2coding|jetbrains mono|fira code|cascadia|sf ?mono|monospace)/u;

/** Whether a list of fonts begins with one for code. */
export const isMonospace = (fonts: string): boolean => MONOSPACE.test(fonts);

function codeBlock(element: Element, language?: string): Element {
  const lines = element.children.flatMap((line) => {
    if (isElement(line)) return line.tagName === 'br' ? [''] : [textOf(line)];
    return textOf(line).trim() === '' ? [] : [textOf(line)];
  });
  const value = lines.join('\n').replaceAll(NO_BREAK_SPACE, ' ');
  const className = language === undefined ? {} : { className: [`language-${language}`] };
  return elementLike(element, 'pre', [
    elementLike(element, 'code', [{ type: 'text', value }], className),
  ]);
}

const NO_BREAK_SPACE = '\u00A0';
