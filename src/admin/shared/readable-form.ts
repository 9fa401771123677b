import type { MergeShapes, Values } from './merge-form';

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that say where a value is stored, and nothing to a reader. */
const HIDDEN: ReadonlySet<string> = new Set([
  'id',
  '__temp_key__',
  'editVersion',
  'readingMinutes',
]);

/** The values of a form as they are compared word by word: without ids, links by their names. */
export function readableForm(values: Values, shapes: MergeShapes): Values {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !HIDDEN.has(name))
      .map(([name, value]) => [name, readable(value, shapes[name] ?? 'whole')]),
  );
}

function readable(value: unknown, shape: MergeShapes[string]): unknown {
  if (typeof shape === 'object' && 'parts' in shape && isRecord(value)) {
    return readableForm(value, shape.parts);
  }
  if (typeof shape === 'object' && 'items' in shape && Array.isArray(value)) {
    const items: unknown[] = value;
    return items.filter(isRecord).map((item) => readableForm(item, shape.items));
  }
  if (!isRecord(value)) return value;
  if (Array.isArray(value['connect'])) return value['connect'].map(asLink);
  return asLink(value);
}

/** A document or file by its name. */
function asLink(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const label = [value['label'], value['name'], value['documentId']].find(isText) ?? '';
  return { key: value['id'] ?? label, label };
}

const isText = (value: unknown): value is string => typeof value === 'string';
