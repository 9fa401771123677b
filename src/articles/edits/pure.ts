/** What runs in the panel too, without Strapi. */
export { align, partsOf } from './align';
export type { Conflict } from './conflict';
export { merge, type Merge } from './merge';
export { same } from './same';
export type { Item, MergeShape, MergeShapes, Values } from './shape';
