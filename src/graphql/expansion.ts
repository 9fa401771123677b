import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * The number of fields of a document after its fragments are expanded. `Infinity` if a fragment
 * contains itself.
 *
 * Takes time in proportion to the document, because each fragment is counted once. Strapi's depth
 * limit visits every spread instead. Thirty fragments that each spread the next one twice, which
 * fit into one kilobyte, would keep it busy for half an hour.
 */
export function expandedFields(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(definition);
    }
  }
  const counted = new Map<string, number>();
  const inFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment that is met again while it is counted contains itself.
    counted.set(name, Infinity);
    const fragment = fragments.get(name);
    const count = fragment === undefined ? 0 : inSelections(fragment.selectionSet);
    counted.set(name, count);
    return count;
  };
  const inSelections = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + 1 + (selection.selectionSet ? inSelections(selection.selectionSet) : 0);
        case Kind.INLINE_FRAGMENT:
          return sum + inSelections(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return sum + inFragment(selection.name.value);
      }
    }, 0);
  const unused = [...fragments.keys()].map(inFragment);
  const counts = [...operations.map(({ selectionSet }) => inSelections(selectionSet)), ...unused];
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
