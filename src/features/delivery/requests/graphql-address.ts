import { parseJson } from './body';
import { decodeQuery } from './query-string';

const TEXTS: ReadonlySet<string> = new Set(['query', 'operationName']);
const JSONS: ReadonlySet<string> = new Set(['variables', 'extensions']);

/**
 * Reads a GraphQL request from a query string. Returns `undefined` for anything else, which Apollo
 * refuses: a repeated parameter, or variables that are not a JSON object.
 */
export function graphqlInAddress(query: string): unknown {
  const request: Record<string, unknown> = {};
  for (const [name, value] of decodeQuery(query) ?? [INVALID]) {
    if (name in request) return undefined;
    if (TEXTS.has(name)) request[name] = value;
    else if (JSONS.has(name)) request[name] = parseJson(value);
    else return undefined;
    if (typeof request[name] !== 'string' && !isObject(request[name])) return undefined;
  }
  return request;
}

const INVALID = ['', ''] as const;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
