/** A field that two editors changed differently. */
export interface Conflict {
  /**
   * `changed`: both wrote it. `removed`: one removed the item that the other changed, or that is newer
   * than the base. `order`: both put the items into different orders.
   */
  kind: 'changed' | 'removed' | 'order';
  /**
   * `['title']`, `['summary', 'line2']`, `['sections', '3', 'body']`. An index is the item's place in
   * the own list, or in the other's list where the item is not in the own one.
   */
  path: string[];
  /** The value that both began with, or `null` if it is not known. */
  base: unknown;
  /** The own value, or `null` for an item that this editor removed. */
  mine: unknown;
  /** The value of the other editor, or `null` for an item that the other removed. */
  theirs: unknown;
}

/** A merge of one value. */
export interface ValueMerge {
  merged: unknown;
  conflicts: Conflict[];
  /** The paths of what the others changed, as far as it is in `merged`. */
  incoming: string[][];
}
