import type { Element, ElementContent } from 'hast';
import { classesOf, elementLike, isElement } from './hast';

/** The levels of headings by the classes of their paragraphs. */
export type Outline = ReadonlyMap<string, number>;

/**
 * Reads which classes Hangul gives to paragraphs of its outline: `p.HStyle2 {style-name:"개요 1"; …}`.
 * The style sheet is outside of what was copied.
 */
export function outlineOf(html: string): Outline {
  const styles = html.matchAll(
    /\.(HStyle\d{1,4})[^{}]{0,200}\{\s*style-name:\s*"(?:개요|outline) (\d)"/giu,
  );
  return new Map(
    [...styles].map(([, name = '', level]) => [name.toLowerCase(), Math.min(Number(level), 6)]),
  );
}

/** Makes headings and quotes of the paragraphs whose styles say that they are. */
export function withNamedStyles(
  nodes: readonly ElementContent[],
  outline: Outline,
): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const styled = isElement(node) && node.tagName === 'p' ? styledParagraph(node, outline) : node;
    const last = result.at(-1);
    if (isQuote(styled) && isQuote(last))
      for (const one of styled.children) last.children.push(one);
    else if (!isQuote(last) || !isBlank(node)) result.push(styled);
  }
  return result;
}

function styledParagraph(paragraph: Element, outline: Outline): Element {
  const classes = classesOf(paragraph);
  const level = classes.map((name) => outline.get(name.toLowerCase())).find((one) => one);
  if (level !== undefined) return { ...paragraph, tagName: `h${level}` };
  if (classes.includes('MsoTitle')) return { ...paragraph, tagName: 'h1' };
  const quotes = classes.some((name) => name === 'MsoQuote' || name === 'MsoIntenseQuote');
  return quotes ? elementLike(paragraph, 'blockquote', [paragraph]) : paragraph;
}

const isQuote = (node: ElementContent | undefined): node is Element =>
  isElement(node) && node.tagName === 'blockquote';

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
