import {
  BREAK,
  getOperationAST,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Shape } from '../../platform/entity-json';
import { fieldsBelow, fragmentsOf, nodesIn, type Fragments } from './fields';
import { selectArticles, type AskedArticles } from './select';

/** The fields of `Query` that can be answered without their resolvers. */
const ROOTS = ['article', 'articleBySlug', 'articles', 'articles_connection', 'search'] as const;
type RootName = (typeof ROOTS)[number];

/** A field of `Query` in an operation. */
export interface Root {
  name: RootName;
  /** The alias, or else the name. */
  key: string;
  /** The first node, whose arguments are those of all. */
  node: FieldNode;
  asked: AskedArticles;
  /** Whether the number of all articles of a list is needed. */
  isCounted: boolean;
}

/** An operation of which every field is known. */
export interface Plan {
  operation: OperationDefinitionNode;
  roots: readonly Root[];
}

/**
 * Whether a document has `@skip` or `@include`. The estimate of the cost leaves out what they leave out, but
 * a plan would read it.
 */
function hasDirective(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** @returns `null` if the operation has a field that only Strapi resolves, or a directive */
export function planOf(document: DocumentNode, name: string | null, whole: Shape): Plan | null {
  const operation = getOperationAST(document, name);
  if (!operation || hasDirective(document)) return null;
  const fragments = fragmentsOf(document);
  const byKey = new Map<string, FieldNode[]>();
  for (const node of nodesIn(operation.selectionSet, fragments)) {
    const key = (node.alias ?? node.name).value;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  const roots = [...byKey].map(([key, nodes]) => rootOf(key, nodes, fragments, whole));
  const known = roots.filter((root) => root !== null);
  return known.length === roots.length ? { operation, roots: known } : null;
}

function rootOf(
  key: string,
  nodes: readonly FieldNode[],
  fragments: Fragments,
  whole: Shape,
): Root | null {
  const [node] = nodes;
  const name = ROOTS.find((root) => root === node?.name.value);
  if (node === undefined || name === undefined) return null;
  const below = fieldsBelow(nodes, fragments);
  const articles = articlesBelow(name, nodes, fragments);
  const asked = selectArticles(articles, fragments, whole);
  return asked && { name, key, node, asked, isCounted: below.has('pageInfo') };
}

/** The nodes of the type `Article` or a list of it. */
function articlesBelow(
  name: RootName,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): readonly FieldNode[] {
  const below = (field: string, above: readonly FieldNode[]) =>
    fieldsBelow(above, fragments).get(field) ?? [];
  switch (name) {
    case 'search':
      return below('article', below('hits', nodes));
    case 'articles_connection':
      return below('nodes', nodes);
    default:
      return nodes;
  }
}
