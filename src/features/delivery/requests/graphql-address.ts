import { parseJson } from './body';
import { decodeQuery } from './query-string';

const TEXTS: ReadonlySet<string> = new Set(['query', 'operationName']);
const JSONS: ReadonlySet<string> = new Set(['variables', 'extensions']);

/**
 * A GraphQL request in the query of an address, or `undefined` where it holds anything else, which
 * Apollo refuses: a parameter twice, or variables that are no JSON object.
 */
export function graphqlInAddress(query: string): unknown {
  const request: Record<string, unknown> = {};
  for (const [name, value] of decodeQuery(query) ?? [NOT_UNDERSTOOD]) {
    if (name in request) return undefined;
    if (TEXTS.has(name)) request[name] = value;
    else if (JSONS.has(name)) request[name] = parseJson(value);
    else return undefined;
    if (typeof request[name] !== 'string' && !isObject(request[name])) return undefined;
  }
  return request;
}

const NOT_UNDERSTOOD = ['', ''] as const;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
