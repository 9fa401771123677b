import type { Element, ElementContent, Text } from 'hast';
import { isMonospace } from './code-editor';
import { isElement, styleOf, textOf } from './hast';

/** How text is shown, whether tags or styles say it. */
interface Look {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  code: boolean;
}

const PLAIN: Look = { bold: false, italic: false, underline: false, strike: false, code: false };

/** The elements whose only meaning is a look, which their texts get. */
const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  ...{ b: { bold: true }, strong: { bold: true } },
  ...{ i: { italic: true }, em: { italic: true }, cite: { italic: true }, dfn: { italic: true } },
  ...{ u: { underline: true }, ins: { underline: true } },
  ...{ s: { strike: true }, strike: { strike: true }, del: { strike: true } },
  ...{ code: { code: true }, kbd: { code: true }, samp: { code: true }, tt: { code: true } },
  ...{ span: {}, font: {}, small: {}, big: {}, mark: {}, sub: {}, sup: {}, var: { italic: true } },
  ...{ 'o:p': {}, bdi: {}, bdo: {}, abbr: {}, acronym: {}, time: {}, label: {}, nobr: {} },
};

const HEADING = /^h[1-6]$/u;
/** Spaces between the children of these elements are no text. */
const CONTAINER =
  /^(?:ul|ol|menu|dl|table|thead|tbody|tfoot|tr|colgroup|blockquote|div|section|article|main|body)$/u;

/** Where a text is. */
interface Place {
  look: Look;
  /** Whether the nodes are part of a line of text. */
  isText: boolean;
  /** A heading is bold, and a link underlined, without a word of it being emphasised. */
  isHeading: boolean;
  isLink: boolean;
}

/**
 * Gives each text the elements of its look, in one order, and removes those that only set one. Styles
 * win over tags: Google Docs wraps a document in `<b style="font-weight:normal">`.
 */
export const withLooks = (nodes: readonly ElementContent[]): ElementContent[] =>
  shown(nodes, { look: PLAIN, isText: false, isHeading: false, isLink: false });

function shown(nodes: readonly ElementContent[], place: Place): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [shownText(node, place)];
    if (!isElement(node)) return [node];
    const { tagName } = node;
    if (tagName === 'pre') return [withoutTags(node)];
    const own = Object.hasOwn(LOOKS, tagName) ? LOOKS[tagName] : undefined;
    const look = lookOf(node, { ...place.look, ...own });
    if (own !== undefined) return shown(node.children, { ...place, look, isText: true });
    const within = {
      look,
      isText: !CONTAINER.test(tagName),
      isHeading: place.isHeading || HEADING.test(tagName),
      isLink: place.isLink || tagName === 'a',
    };
    return [{ ...node, children: shown(node.children, within) }];
  });
}

/** Keeps the lines of a block of code, which may be elements or end in `<br>`. */
function withoutTags(element: Element): Element {
  const [only, ...others] = element.children;
  const isCode = isElement(only) && only.tagName === 'code' && others.length === 0;
  const text: Text = { type: 'text', value: linesOf(isCode ? only : element) };
  return { ...element, children: isCode ? [{ ...only, children: [text] }] : [text] };
}

const linesOf = (element: Element): string =>
  element.children
    .map((node) =>
      isElement(node) ? (node.tagName === 'br' ? '\n' : linesOf(node)) : textOf(node),
    )
    .join('');

function lookOf(element: Element, look: Look): Look {
  const style = styleOf(element);
  const weight = style.get('font-weight') ?? '';
  const slant = style.get('font-style') ?? '';
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const isInline = Object.hasOwn(LOOKS, element.tagName);
  return {
    bold: weight === '' ? look.bold : /^(?:bold|bolder|[6-9]\d\d)$/u.test(weight),
    italic: slant === '' ? look.italic : /^(?:italic|oblique)/u.test(slant),
    underline: look.underline || line.includes('underline'),
    strike: look.strike || line.includes('line-through'),
    code: look.code || (isInline && isMonospace(style.get('font-family') ?? '')),
  };
}

const NO_BREAK_SPACES = /\u00A0/gu;

function shownText({ value, ...text }: Text, { look, isText, isHeading, isLink }: Place) {
  const node: Text = { ...text, value: value.replace(NO_BREAK_SPACES, ' ') };
  // Between blocks, and where the source breaks its lines, spaces have no look.
  if (value.trim() === '' && (!isText || value.includes('\n'))) return node;
  const wrappers: [string, boolean][] = [
    ['code', look.code],
    ['del', look.strike],
    ['u', look.underline && !isLink],
    ['em', look.italic],
    ['strong', look.bold && !isHeading],
  ];
  return wrappers
    .filter(([, isOn]) => isOn)
    .reduce<ElementContent>(
      (inner, [tagName]) => ({
        type: 'element',
        tagName,
        properties: {},
        children: [inner],
        ...(text.position && { position: text.position }),
      }),
      node,
    );
}
