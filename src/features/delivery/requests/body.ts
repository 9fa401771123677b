import type { IncomingMessage } from 'node:http';

/** Longer queries are rare. The framework handles them. */
const MAX_BYTES = 32_768;
const JSON_TYPE = /^application\/json(?:; *charset="?utf-8"?)?$/i;

/** Whether the request has a JSON body that is small enough to buffer. */
export function hasSmallJson({ headers }: IncomingMessage): boolean {
  const type = headers['content-type'] ?? '';
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!JSON_TYPE.test(type) || headers['content-encoding'] !== undefined) return false;
  return length > 0 && length <= MAX_BYTES;
}

/** Calls `onBody` with the body as text when it has arrived; never if the client disconnects. */
export function readBody(request: IncomingMessage, onBody: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [first] = chunks;
    onBody((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString());
  });
}

/** Parses JSON; returns `undefined` for invalid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
