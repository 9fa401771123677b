import type { IncomingMessage } from 'node:http';

/** A longer query is rare, and is left to the framework. */
const MAX_BYTES = 32_768;
const JSON_TYPE = /^application\/json(?:; *charset="?utf-8"?)?$/i;

/** Whether the request carries a small JSON body, which is worth reading. */
export function hasSmallJson({ headers }: IncomingMessage): boolean {
  const type = headers['content-type'] ?? '';
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!JSON_TYPE.test(type) || headers['content-encoding'] !== undefined) return false;
  return length > 0 && length <= MAX_BYTES;
}

/** Hands over the body as text, once it is there. A client that goes away gets no answer. */
export function readBody(request: IncomingMessage, onBody: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [first] = chunks;
    onBody((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString());
  });
}

/** The value of a JSON text, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
