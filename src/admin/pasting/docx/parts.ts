import { attributeOf, childOf, descendantsOf, type XmlNode } from './xml';

/** What a paragraph of a style is. */
export type StyleKind = { heading: number } | 'title' | 'quote' | null;

/** What the other parts of a document say about its text. */
export interface Parts {
  /** The kinds of styles by their ids, which are numbers in the Korean Word. */
  styles: ReadonlyMap<string, StyleKind>;
  /** Whether the levels of lists are numbered, by `<list> <level>`. */
  numbered: ReadonlySet<string>;
  /** The targets of links and pictures by their ids. */
  targets: ReadonlyMap<string, string>;
}

const val = (node: XmlNode | undefined): string => attributeOf(node, 'w:val');

export function stylesOf(styles: XmlNode): Map<string, StyleKind> {
  return new Map(
    descendantsOf(styles, 'w:style').map((style) => [
      attributeOf(style, 'w:styleId'),
      kindOf(val(childOf(style, 'w:name')).toLowerCase()),
    ]),
  );
}

function kindOf(name: string): StyleKind {
  const level = /^(?:heading|제목) ([1-9])$/u.exec(name)?.[1];
  if (level !== undefined) return { heading: Math.min(Number(level), 6) };
  if (name === 'title') return 'title';
  return name === 'quote' || name === 'intense quote' ? 'quote' : null;
}

export function numberedLevels(numbering: XmlNode): Set<string> {
  const formats = new Map(
    descendantsOf(numbering, 'w:abstractNum').map((list) => [
      attributeOf(list, 'w:abstractNumId'),
      descendantsOf(list, 'w:lvl').filter((level) => {
        const format = val(childOf(level, 'w:numFmt'));
        return format !== 'bullet' && format !== 'none';
      }),
    ]),
  );
  return new Set(
    descendantsOf(numbering, 'w:num').flatMap((list) =>
      (formats.get(val(childOf(list, 'w:abstractNumId'))) ?? []).map(
        (level) => `${attributeOf(list, 'w:numId')} ${attributeOf(level, 'w:ilvl')}`,
      ),
    ),
  );
}

export const targetsOf = (relations: XmlNode): Map<string, string> =>
  new Map(
    descendantsOf(relations, 'Relationship').map((relation) => [
      attributeOf(relation, 'Id'),
      attributeOf(relation, 'Target'),
    ]),
  );
