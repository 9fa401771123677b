import { parseJson } from './body';

const TEXTS: ReadonlySet<string> = new Set(['query', 'operationName']);
const JSONS: ReadonlySet<string> = new Set(['variables', 'extensions']);

/** A GraphQL request in the query of an address, or `undefined` where it holds anything else. */
export function graphqlInAddress(query: string): unknown {
  const request: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (name in request) return undefined;
    if (TEXTS.has(name)) request[name] = value;
    else if (JSONS.has(name)) request[name] = parseJson(value);
    else return undefined;
  }
  return request;
}
