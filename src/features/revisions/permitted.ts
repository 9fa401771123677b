import { z } from 'zod';
import type { Content } from './content';
import type { Field, Fields } from './model';

/** Whether someone may see, or write, a field by its path in the schema: `sections.heading`. */
export type MayField = (path: string) => boolean;

const component = z.record(z.string(), z.unknown());

/** Whether all that a field holds is permitted: a component is written as a whole or not at all. */
export const isPermitted = (path: string, field: Field, may: MayField): boolean =>
  field.kind === 'component'
    ? [...field.fields].every(([name, inner]) => isPermitted(`${path}.${name}`, inner, may))
    : may(path);

/** Whether anything that a field holds is permitted. */
const isPartlyPermitted = (path: string, field: Field, may: MayField): boolean =>
  field.kind === 'component'
    ? [...field.fields].some(([name, inner]) => isPartlyPermitted(`${path}.${name}`, inner, may))
    : may(path);

/**
 * A content without what someone may not see. Of a field that the schema no longer has nobody can
 * tell who might see it: it is for who sees all others.
 */
export function permittedContent(
  fields: Fields,
  content: Content,
  may: MayField,
  at = '',
): Content {
  const seesAll = [...fields].every(([name, field]) => isPermitted(at + name, field, may));
  if (seesAll) return content;
  const kept: Content = {};
  for (const [name, value] of Object.entries(content)) {
    const field = fields.get(name);
    if (field === undefined || !isPartlyPermitted(at + name, field, may)) continue;
    if (field.kind !== 'component') {
      kept[name] = value;
      continue;
    }
    const inside = (item: unknown): unknown => {
      const { data } = component.safeParse(item);
      return data === undefined ? null : permittedContent(field.fields, data, may, `${at}${name}.`);
    };
    kept[name] = Array.isArray(value) ? value.map(inside) : inside(value);
  }
  return kept;
}
