import type { Field, Fields } from '../content';
import type { MergeShape, MergeShapes } from './shape';

/** How the fields of a content type are merged. */
export const mergeShapesOf = (fields: Fields): MergeShapes =>
  Object.fromEntries([...fields].map(([name, field]) => [name, mergeShape(field)]));

function mergeShape(field: Field): MergeShape {
  switch (field.kind) {
    case 'component': {
      const inner = mergeShapesOf(field.fields);
      return field.repeatable ? { items: inner } : { parts: inner };
    }
    case 'relation':
    case 'media':
      return field.many ? 'set' : 'link';
    default:
      return 'whole';
  }
}
