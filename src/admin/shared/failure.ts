/** Why a write failed, as far as the editor can tell the cases apart. */
export type Failure = 'away' | 'too-large' | 'session-ended' | 'refused';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The statuses of a server, or of a proxy before it, that may answer later. */
const AWAY: ReadonlySet<unknown> = new Set([500, 502, 503, 504]);

/** The names of errors of `fetch`, which have no status. */
const NETWORK: ReadonlySet<unknown> = new Set(['TypeError', 'AbortError', 'NetworkError']);

/** Reads the reason from an error of the content manager. */
export function failureOf(error: unknown): Failure {
  if (!isRecord(error)) return 'refused';
  const { status, name, originalName = name } = error;
  if (AWAY.has(status) || (status === undefined && NETWORK.has(originalName))) return 'away';
  if (status === 413) return 'too-large';
  return status === 401 ? 'session-ended' : 'refused';
}

/** Whether a failed write is tried again: a repeated creation or publish could act twice. */
export const isRetried = (name: string): boolean => name === 'updateDocument';

/** A part of a form, such as `['sections', '3', 'body']`, and its bytes as JSON. */
export interface Part {
  path: string[];
  bytes: number;
}

/** Returns the largest field, or the largest field of the largest item of a list. */
export function largestPart(data: unknown, path: string[] = []): Part {
  const part = { path, bytes: bytesOf(data) };
  // A body is a list too, but of blocks.
  const isList = Array.isArray(data) && !data.some((item) => isRecord(item) && 'type' in item);
  const isComponent = isRecord(data) && !Array.isArray(data) && !('url' in data);
  if (path.length > 2 || (!isList && !isComponent)) return part;
  const [largest] = Object.entries(data)
    .map(([name, value]): [string, unknown, number] => [name, value, bytesOf(value)])
    .sort(([, , one], [, , other]) => other - one);
  if (largest === undefined) return part;
  return largestPart(largest[1], [...path, largest[0]]);
}

const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : new TextEncoder().encode(JSON.stringify(value)).length;
