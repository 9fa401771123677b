import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields below a field, by name. One name may have several nodes with aliases. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Every fragment of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

/** The nodes in selections, with those of fragments in their place. Types here are never abstract. */
export function nodesIn(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return nodesIn(selection.selectionSet, fragments);
      case Kind.FRAGMENT_SPREAD:
        return nodesIn(fragments.get(selection.name.value)?.selectionSet, fragments);
    }
  });
}

/** The fields below nodes, without `__typename`. */
export function fieldsBelow(nodes: readonly FieldNode[], fragments: Fragments): Fields {
  const fields = new Map<string, FieldNode[]>();
  for (const node of nodes.flatMap(({ selectionSet }) => nodesIn(selectionSet, fragments))) {
    const name = node.name.value;
    if (name !== '__typename') fields.set(name, [...(fields.get(name) ?? []), node]);
  }
  return fields;
}
