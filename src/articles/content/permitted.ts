import { z } from 'zod';
import type { Content } from './content';
import type { Field, Fields } from './fields';

/** Whether a user may read or write a field, by its path in the schema: `sections.heading`. */
export type MayField = (path: string) => boolean;

const component = z.record(z.string(), z.unknown());

/** Whether a whole field is permitted. A component can only be written as a whole. */
export const isPermitted = (path: string, field: Field, may: MayField): boolean =>
  field.kind === 'component'
    ? [...field.fields].every(([name, inner]) => isPermitted(`${path}.${name}`, inner, may))
    : may(path);

/** Whether a field, or any part of a component, is permitted. */
const isPartlyPermitted = (path: string, field: Field, may: MayField): boolean =>
  field.kind === 'component'
    ? [...field.fields].some(([name, inner]) => isPartlyPermitted(`${path}.${name}`, inner, may))
    : may(path);

/**
 * Removes the fields that a user may not read. A field that was removed from the schema has no
 * permission. Only users who may read every other field see it.
 */
export function permittedContent(
  fields: Fields,
  content: Content,
  may: MayField,
  at = '',
): Content {
  const seesAll = [...fields].every(([name, field]) => isPermitted(at + name, field, may));
  if (seesAll) return content;
  const permitted: Content = {};
  for (const [name, value] of Object.entries(content)) {
    const field = fields.get(name);
    if (field === undefined || !isPartlyPermitted(at + name, field, may)) continue;
    if (field.kind !== 'component') {
      permitted[name] = value;
      continue;
    }
    const inside = (item: unknown): unknown => {
      const { data } = component.safeParse(item);
      return data === undefined ? null : permittedContent(field.fields, data, may, `${at}${name}.`);
    };
    permitted[name] = Array.isArray(value) ? value.map(inside) : inside(value);
  }
  return permitted;
}
