import type { Element, ElementContent, Parents } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';

const children: Handle = (state, element) => state.all(element);

const flow: Handle = (state, element) => state.toFlow(state.all(element));

/** What `toMdast` calls phrasing is not typed as such. */
const phrasing = (state: State, element: Element) => state.all(element) as PhrasingContent[];

const underline: Handle = (state, element) => ({
  type: 'underline',
  children: phrasing(state, element),
});

const boldParagraph: Handle = (state, element) => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: phrasing(state, element) }],
});

/** A frame of a video becomes a link to its page, any other one a link to its source. */
const frame: Handle = (_state, element): Nodes | undefined => {
  const url = frameAddress(textOf(element, 'src'));
  if (url === '') return undefined;
  const title = textOf(element, 'title');
  return { type: 'link', url, children: [{ type: 'text', value: title === '' ? url : title }] };
};

export function frameAddress(source: string): string {
  const absolute = source.startsWith('//') ? `https:${source}` : source;
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/u.exec(absolute);
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/u.exec(absolute);
  if (video !== null) return `https://www.youtube.com/watch?v=${video[1] ?? ''}`;
  return vimeo === null ? absolute : `https://vimeo.com/${vimeo[1] ?? ''}`;
}

/** The text under a picture becomes the picture's title, which is its caption. */
const figure: Handle = (state, element, parent) => {
  const captions = element.children.filter(isElement('figcaption'));
  const image = onlyImage(element);
  const [caption] = captions;
  if (image === null || caption === undefined || captions.length > 1)
    return flow(state, element, parent);
  const title = wordsOf(caption);
  const rest = { ...element, children: element.children.filter((child) => child !== caption) };
  image.properties['title'] = title;
  return flow(state, rest, parent);
};

const isElement =
  (tagName: string) =>
  (node: ElementContent): node is Element =>
    node.type === 'element' && node.tagName === tagName;

/** Returns the image of a figure that has one image and no other text. */
function onlyImage(figureElement: Element): Element | null {
  const [only, ...others] = imagesAndTexts(figureElement.children);
  return only?.type === 'element' && others.length === 0 ? only : null;
}

const imagesAndTexts = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : [node];
    if (node.type !== 'element' || node.tagName === 'figcaption') return [];
    return node.tagName === 'img' ? [node] : imagesAndTexts(node.children);
  });

/** The words of an element, with a space for each run of spaces. */
function wordsOf(node: Parents | ElementContent): string {
  const words = (one: Parents | ElementContent): string =>
    one.type === 'text'
      ? one.value
      : 'children' in one
        ? one.children.map((child) => (child.type === 'doctype' ? '' : words(child))).join('')
        : '';
  return words(node).replace(/\s+/gu, ' ').trim();
}

/** The value of an attribute, or an empty text. */
export function textOf(element: Element, property: string): string {
  const value = element.properties[property];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A link without an address is an anchor, of which only the text remains. */
const link: Handle = (state, element) =>
  textOf(element, 'href') === '' ? state.all(element) : defaultHandlers.a(state, element);

/** Handlers for the elements that `hast-util-to-mdast` drops, or converts otherwise than readers see them. */
export const handlers: Record<string, Handle> = {
  a: link,
  caption: boldParagraph,
  summary: boldParagraph,
  dialog: flow,
  figure,
  iframe: frame,
  ins: underline,
  mark: children,
  menu: defaultHandlers.ul,
  noembed: children,
  noframes: children,
  optgroup: children,
  option: children,
  title: boldParagraph,
  u: underline,
};
