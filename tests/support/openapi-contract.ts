import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/** Routes that are handed on with parameters of others, such as `utm_source`, and ignore those. */
const IGNORES_UNKNOWN = /\/(?:feed\.(?:rss|atom|json)|sitemap\.xml)$/;

const referable = z.looseObject({ $ref: z.string().optional() });
const operationShape = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), referable),
});
const schemaShape = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
const documentShape = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.looseObject({
    responses: z.record(z.string(), z.looseObject({})),
    schemas: z.record(z.string(), schemaShape),
  }),
});
const anyOf = z.looseObject({ anyOf: z.array(z.unknown()) });

export type OpenApiDocument = z.infer<typeof documentShape>;

/** The document, told apart from anything else that is JSON. */
export const openApiDocument = (value: unknown): OpenApiDocument => documentShape.parse(value);

/** An answer as it came. */
export interface Recorded {
  method: string;
  /** Without the query. */
  path: string;
  query: string;
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

const ROOT = 'https://threeline.test/openapi.json';
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Holds answers against what a document says of them. */
export function contractOf(document: OpenApiDocument) {
  // OpenAPI has words that JSON Schema does not.
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema(document, ROOT);
  // The fixed parts of a path count before its parameters (OpenAPI 3.1, Path Templating Matching).
  const templates = Object.keys(document.paths)
    .map((path) => ({ path, form: formOf(path), parameters: path.split('{').length }))
    .sort((a, b) => a.parameters - b.parameters);

  function operationOf(method: string, path: string) {
    const found = templates.find(
      (one) => one.form.test(path) && document.paths[one.path]?.[method] !== undefined,
    );
    const operation = found && document.paths[found.path]?.[method];
    return found && operation ? { template: found.path, operation } : null;
  }

  return {
    operationIdOf: (method: string, path: string) =>
      operationOf(method.toLowerCase(), path)?.operation.operationId ?? null,

    /**
     * What an answer has that the document does not know of, or the other way round; `null` where
     * they agree.
     *
     * @param unselected whether nothing was selected, so that the answer must be the whole one
     */
    fault(answer: Recorded, unselected = false): string | null {
      const method = answer.method.toLowerCase();
      const found = operationOf(method, answer.path);
      if (found === null) return `${answer.method} ${answer.path} is not in the document`;
      const { template, operation } = found;
      const status = String(answer.status);
      const response = operation.responses[status];
      if (response === undefined) return `${operation.operationId} has no ${status}`;
      if (answer.status === 200 && !IGNORES_UNKNOWN.test(template)) {
        const unknown = namesIn(answer.query).find(
          (name) => !operation.parameters.some((one) => one.in === 'query' && one.name === name),
        );
        if (unknown !== undefined) return `${operation.operationId} takes ${unknown} in silence`;
      }
      const pointer = response.$ref ?? `#/paths/${escaped(template)}/${method}/responses/${status}`;
      const resolved =
        response.$ref === undefined
          ? response
          : document.components.responses[response.$ref.split('/').at(-1) ?? ''];
      const content = z.record(z.string(), z.unknown()).optional().parse(resolved?.['content']);
      if (content === undefined) {
        return answer.text === '' ? null : `${operation.operationId} ${status} has a body`;
      }
      const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
      const media = z.looseObject({ schema: z.unknown() }).safeParse(content[type]);
      if (!media.success) return `${operation.operationId} ${status} answers ${type}`;
      const whole = unselected && anyOf.safeParse(media.data.schema).success ? '/anyOf/0' : '';
      const at = `${ROOT}${pointer}/content/${escaped(type)}/schema${whole}`;
      const validate = ajv.getSchema(at.replaceAll('{', '%7B').replaceAll('}', '%7D'));
      if (validate === undefined) throw new Error(`There is no schema at ${at}.`);
      const isJson = type.endsWith('json');
      if (validate(isJson ? JSON.parse(answer.text) : answer.text) === true) return null;
      return `${operation.operationId} ${status}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(validate.errors?.[0]?.params)}\n${answer.text.slice(0, 600)}`;
    },
  };
}

const formOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

/** The names of parameters, without the brackets behind them. */
const namesIn = (query: string) =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => part.split(/[[=]/, 1)[0] ?? '');
