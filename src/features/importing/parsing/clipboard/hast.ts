import type { Element, ElementContent, Nodes, Parents, RootContent } from 'hast';

/** The declarations of an element's `style` attribute, with names and values in lower case. */
export type Style = ReadonlyMap<string, string>;

export function styleOf({ properties }: Element): Style {
  const { style } = properties;
  const declarations = typeof style === 'string' ? style : '';
  return new Map(
    declarations
      .toLowerCase()
      .split(';')
      .map((declaration) => declaration.split(':'))
      .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()] as const),
  );
}

export const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element';

export const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

/** Creates an element at the place of another one. */
export function elementLike(
  { position }: Element,
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children, ...(position && { position }) };
}

/** The text of a node as it is written. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The children of a node that can be inside an element. */
export function contentOf({ children }: Parents): ElementContent[] {
  const nodes: readonly RootContent[] = children;
  return nodes.filter((node) => node.type !== 'doctype');
}
