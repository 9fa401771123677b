import { z } from 'zod';

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  content: z.unknown().optional(),
});
const operationShape = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }),
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
      // A page shows a picture by its address.
      .filter(([, operation]) => !isPicture(operation))
      .map(([method, operation]) => methodOf(method.toUpperCase(), path, operation)),
  );
  return `
type Path<Id extends keyof operations> = operations[Id]['parameters']['path'];
type Query<Id extends keyof operations> = OrUndefined<
  NonNullable<operations[Id]['parameters']['query']>
>;
type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Sent } };
} ? Sent : never;

/** Also takes \`undefined\` for an optional parameter, with \`exactOptionalPropertyTypes\` too. */
type OrUndefined<Given> = {
  [Name in keyof Given]: object extends Pick<Given, Name> ? Given[Name] | undefined : Given[Name];
};

/** The API: one method for each operation. */
export class Client extends Transport {
${methods.join('\n')}
}
`;
}

const isPicture = ({ responses }: Operation): boolean =>
  Object.keys(responses['200']?.content ?? {}).some((type) => type.startsWith('image/'));

function methodOf(method: string, path: string, operation: Operation): string {
  const { operationId: id, summary, description, parameters, requestBody } = operation;
  const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const inQuery = parameters.filter((one) => one.in === 'query');
  const isQueryRequired = inQuery.some(({ required }) => required === true);
  const query = `{ query${isQueryRequired ? '' : '?'}: Query<'${id}'>${isQueryRequired ? '' : ' | undefined'} }`;
  const given = [
    'Call',
    ...(inPath.length > 0 ? [`Path<'${id}'>`] : []),
    ...(inQuery.length > 0 ? [query] : []),
    ...(requestBody === undefined ? [] : [`{ body: Body<'${id}'> }`]),
  ].join(' & ');
  const isOptional = inPath.length === 0 && requestBody === undefined && !isQueryRequired;
  const filled =
    inPath.length === 0
      ? `'${path}'`
      : `fill('${path}', { ${inPath.map((name) => `${name}: given.${name}`).join(', ')} })`;
  const comment = [summary, description].filter((one) => one !== undefined).join('. ');
  return `
  /** ${comment.replaceAll('*/', '')} */
  ${id}(given: ${given}${isOptional ? ' = {}' : ''}): Promise<${resultOf(operation)}> {
    return this.send('${method}', ${filled}, given);
  }`;
}

/** Returns the type of a successful response. */
function resultOf({ operationId, responses }: Operation): string {
  const status = Object.keys(responses).find((code) => code.startsWith('2'));
  const content = status === undefined ? undefined : responses[status]?.content;
  if (status === undefined || content === undefined) return 'unknown';
  const json = Object.keys(content).find((type) => /[/+]json$/.test(type));
  return json === undefined
    ? 'string'
    : `operations['${operationId}']['responses'][${status}]['content']['${json}']`;
}
