import type { Element, ElementContent } from 'hast';
import { elementLike, isElement, styleOf, textOf } from './hast';

/** A paragraph that Word shows as an item of a list. */
interface Item {
  paragraph: Element;
  /** The list that it belongs to. */
  list: string;
  /** 1 for the outermost list. */
  level: number;
  marker: string;
  isOrdered: boolean;
}

interface OpenList {
  element: Element;
  item: Item;
}

/**
 * Nests the paragraphs that Word shows as items of lists. Word copies a list as paragraphs with
 * `mso-list:l0 level2 lfo1`, whose markers are text with `mso-list:Ignore`.
 */
export function withWordLists(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let open: OpenList[] = [];
  for (const node of nodes) {
    const item = itemOf(node);
    if (item === null) {
      // Spaces between two items do not end their list.
      if (node.type !== 'text' || node.value.trim() !== '') open = [];
      result.push(node);
      continue;
    }
    open = listsFor(item, open);
    const [list] = open.slice(-1);
    if (list === undefined) continue;
    const { element } = list;
    if (element.children.length === 0) (lastItemOf(open.at(-2)) ?? result).push(element);
    const children = item.paragraph.children.flatMap(withoutMarker);
    element.children.push(elementLike(item.paragraph, 'li', children));
  }
  return result;
}

/** Returns the lists that are open for an item; the last one takes it, and may be new. */
function listsFor(item: Item, open: readonly OpenList[]): OpenList[] {
  const lists = open.filter((list) => list.item.level <= item.level);
  const last = lists.at(-1);
  if (last?.item.level === item.level) {
    if (last.item.isOrdered === item.isOrdered && last.item.list === item.list) return lists;
    lists.pop();
  }
  const tagName = item.isOrdered ? 'ol' : 'ul';
  return [...lists, { element: elementLike(item.paragraph, tagName, [], startOf(item)), item }];
}

/** The content of the last item of a list. */
function lastItemOf(list: OpenList | undefined): ElementContent[] | null {
  const item = list?.element.children.at(-1);
  return isElement(item) ? item.children : null;
}

function startOf({ isOrdered, marker }: Item): Element['properties'] {
  const start = isOrdered ? Number(/^\(?(\d{1,6})[.)]?$/u.exec(marker)?.[1]) : NaN;
  return Number.isNaN(start) || start === 1 ? {} : { start };
}

function itemOf(node: ElementContent): Item | null {
  if (!isElement(node) || node.tagName !== 'p') return null;
  const [, list = '', level = ''] =
    /^(l\d+) level(\d)/u.exec(styleOf(node).get('mso-list') ?? '') ?? [];
  if (level === '') return null;
  const { text, fonts } = markerOf(node);
  const marker = text.replace(/\s+/gu, '');
  return {
    paragraph: node,
    list,
    level: Number(level),
    marker,
    isOrdered: isNumber(marker, fonts),
  };
}

/** Word draws bullets with letters of fonts for symbols, and the circle with an “o” of Courier. */
const isNumber = (marker: string, fonts: string): boolean =>
  !/symbol|wingdings|courier/u.test(fonts) &&
  /^(?:[(（]?[\p{L}\p{N}]{1,6}[.)）]|\p{N}{1,4})$/u.test(marker);

const isMarker = (element: Element): boolean => styleOf(element).get('mso-list') === 'ignore';

/** Returns the text of the marker of an item, and the fonts of it and of what is around it. */
function markerOf(element: Element): { text: string; fonts: string } {
  const font = styleOf(element).get('font-family') ?? '';
  if (isMarker(element)) return { text: textOf(element), fonts: font };
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const { text, fonts } = markerOf(child);
    if (text !== '') return { text, fonts: `${font},${fonts}` };
  }
  return { text: '', fonts: '' };
}

const withoutMarker = (node: ElementContent): ElementContent[] => {
  if (!isElement(node)) return [node];
  return isMarker(node) ? [] : [{ ...node, children: node.children.flatMap(withoutMarker) }];
};
