import type { FieldNode } from 'graphql';
import type { ArticleSelection } from '../../articles/read';
import type { Selection, Shape } from '../../platform/entity-json';
import { FILE } from '../../strapi';
import { fieldsBelow, type Fields, type Fragments } from './fields';

/** What a query reads of articles. */
export interface AskedArticles {
  selection: ArticleSelection;
  /** What it reads of the related articles of each; `null` for none. */
  related: ArticleSelection | null;
}

/** The fields of a file that are made from its columns. */
const OF_FILES: ReadonlySet<string> = new Set(['srcset', 'sizes', 'sources']);

/**
 * Arguments by which a field can be answered from the rows that were read. A page of sections or tags is none
 * of these: all would be read for a few.
 */
const ARGUMENTS: Readonly<Record<string, string>> = { body: 'format' };

/**
 * The selection of the fields below nodes of the type `Article`.
 *
 * @param whole everything that can be selected of an article
 * @returns `null` if one of the fields is resolved by Strapi only
 */
export function selectArticles(
  nodes: readonly FieldNode[],
  fragments: Fragments,
  whole: Shape,
): AskedArticles | null {
  const fields = new Map(fieldsBelow(nodes, fragments));
  const relatedNodes = fields.get('related');
  const has = (name: string) => fields.delete(name);
  const derived = { discussion: has('discussion'), localizations: has('localizations') };
  has('related');
  const selection = select(fields, fragments, whole);
  const related = relatedNodes ? selectArticles(relatedNodes, fragments, whole) : null;
  // Articles related to related ones would be a search for each.
  if (selection === null || (relatedNodes && related?.related !== null)) return null;
  const asked = { ...selection, ...derived };
  return { selection: asked, related: related?.selection ?? null };
}

function select(fields: Fields, fragments: Fragments, shape: Shape): Selection | null {
  const names = new Set<string>();
  const children: Record<string, Selection> = {};
  for (const [name, nodes] of fields) {
    if (nodes.some((node) => !hasKnownArguments(node))) return null;
    const child = shape.children.find((one) => one.name === name);
    if (child !== undefined) {
      const below = select(fieldsBelow(nodes, fragments), fragments, child.shape);
      if (below === null) return null;
      children[name] = below;
    } else if (isColumn(name, shape)) names.add(name);
    else return null;
  }
  // An anchor belongs to the heading of a body in a form, and a `srcset` is made from several columns.
  if (names.has('body')) names.add('anchor');
  const isOfFile = [...names].some((name) => OF_FILES.has(name));
  return { fields: isOfFile ? null : [...names], children };
}

const isColumn = (name: string, { uid, columns }: Shape): boolean =>
  columns.some((column) => column.name === name) || (OF_FILES.has(name) && uid === FILE);

const hasKnownArguments = ({ name, arguments: given = [] }: FieldNode): boolean =>
  given.every((argument) => argument.name.value === ARGUMENTS[name.value]);
