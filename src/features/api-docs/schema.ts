/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Refers to a schema of the document's components. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object without further properties. All properties are required unless `required` is given. */
export function closed(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = Object.keys(properties),
  more: Schema = {},
): Schema {
  return {
    type: 'object',
    ...more,
    properties,
    ...(required.length === 0 ? {} : { required: [...required] }),
    additionalProperties: false,
  };
}

/** A list of any length. */
export const listOf = (items: Schema): Schema => ({ type: 'array', items });

/** Allows null in addition. */
export function orNull(schema: Schema): Schema {
  if ('$ref' in schema || 'anyOf' in schema) return { anyOf: [schema, { type: 'null' }] };
  const { type, enum: values } = schema;
  if (typeof type !== 'string') return schema;
  return {
    ...schema,
    type: [type, 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}

/** Converts `three-line-summary` to the name of a schema: `ThreeLineSummary`. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|[-_.\s]+)(\w)/g, (_match, letter: string) => letter.toUpperCase());
