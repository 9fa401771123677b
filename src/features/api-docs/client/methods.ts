import { z } from 'zod';

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  anyOf: z.array(z.looseObject({ $ref: z.string().optional() })).optional(),
});
const operationShape = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), content: z.unknown().optional() }))
    .default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z.record(z.string(), z.object({ schema: schemaShape })).optional(),
    }),
  ),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
});

type Operation = z.infer<typeof operationShape>;

/** Generates the class of the client, with a method for each operation of the document. */
export function clientClass(document: unknown): string {
  const { paths } = documentShape.parse(document);
  const methods = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      // Skip operations with a JSON parameter in the URL. The client sends the same by POST.
      .filter(([, { parameters }]) => parameters.every(({ content }) => content === undefined))
      .map(([method, operation]) => methodOf(method.toUpperCase(), path, operation)),
  );
  return `
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;
type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Sent } };
} ? Sent : never;

/** A query without a selection. The response contains the whole entry. */
type Whole<Asked> = Omit<Asked, 'fields' | 'populate' | 'status' | 'format'> & {
  fields?: undefined;
  populate?: undefined;
  status?: 'published' | undefined;
  format?: undefined;
};

/** A query without a selection that asks for a form. The bodies of the response are text. */
type Rendered<Asked extends { format?: unknown }> = Omit<Whole<Asked>, 'format'> & {
  format: NonNullable<Asked['format']>;
};

/** The API: one method for each operation. */
export class Client extends Transport {
${methods.join('\n')}
}
`;
}

function methodOf(method: string, path: string, operation: Operation): string {
  const { operationId: id, summary, description, parameters, requestBody } = operation;
  const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const hasQuery = parameters.some((one) => one.in === 'query');
  const hasBody = requestBody !== undefined;
  const result = resultTypesOf(operation);
  const given = (query: string) =>
    [
      'Call & {',
      ...inPath.map((name) => `${name}: string;`),
      ...(hasQuery ? [query] : []),
      ...(hasBody ? [`body: Body<'${id}'>;`] : []),
      '}',
    ].join(' ');
  const isOptional = inPath.length === 0 && !hasBody;
  const type = isOptional && !hasQuery ? 'Call' : given(`query?: Query<'${id}'>;`);
  const filled =
    inPath.length === 0
      ? `'${path}'`
      : `fill('${path}', { ${inPath.map((name) => `${name}: given.${name}`).join(', ')} })`;
  const overloads =
    result.selected === null
      ? []
      : [
          `${id}(given${isOptional ? '?' : ''}: ${given(`query?: Whole<Query<'${id}'>>;`)}): Promise<${result.whole}>;`,
          ...(result.rendered === null
            ? []
            : [
                `${id}(given: ${given(`query: Rendered<Query<'${id}'>>;`)}): Promise<${result.rendered}>;`,
              ]),
          `${id}(given: ${given(`query: Query<'${id}'>;`)}): Promise<${result.selected}>;`,
        ];
  const returned = [result.whole, result.selected, result.rendered]
    .filter((type) => type !== null)
    .join(' | ');
  return `
  /** ${[summary, description]
    .filter((one) => one !== undefined)
    .join('. ')
    .replaceAll('*/', '')} */
  ${[...overloads, ''].join('\n  ')}${id}(given: ${type}${isOptional ? ' = {}' : ''}): Promise<${returned}> {
    return this.send('${method}', ${filled}, given);
  }`;
}

/**
 * Returns the types of a successful response: of whole entries, of entries with a selection, and with
 * rendered bodies.
 */
function resultTypesOf({ operationId, responses }: Operation): {
  whole: string;
  selected: string | null;
  rendered: string | null;
} {
  const status = Object.keys(responses).find((code) => code.startsWith('2'));
  const content = status === undefined ? undefined : responses[status]?.content;
  if (status === undefined || content === undefined) return { ...NO_SELECTION, whole: 'unknown' };
  const json = Object.entries(content).find(([type]) => /[/+]json$/.test(type));
  if (json === undefined) return { ...NO_SELECTION, whole: 'string' };
  const [type, { schema }] = json;
  const [whole, selected, rendered] = (schema.anyOf ?? []).map(({ $ref }) => $ref);
  if (whole !== undefined && selected !== undefined) {
    return {
      whole: typeOf(whole),
      selected: typeOf(selected),
      rendered: rendered === undefined ? null : typeOf(rendered),
    };
  }
  return {
    ...NO_SELECTION,
    whole: `operations['${operationId}']['responses'][${status}]['content']['${type}']`,
  };
}

const NO_SELECTION = { selected: null, rendered: null };

const typeOf = (reference: string): string =>
  `components['schemas']['${reference.split('/').at(-1) ?? ''}']`;
