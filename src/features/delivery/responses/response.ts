import { hash } from 'node:crypto';

/** Alternating names and values, as `ServerResponse.writeHead` takes them. */
export type HeaderList = readonly string[];

/** A response to an anonymous read, without the headers that depend on the single request. */
export interface ComputedResponse {
  status: number;
  body: Buffer;
  /** `Content-Type`, `Location` and other headers of the content itself. */
  headers: HeaderList;
  /** The tags of everything it was computed from; `null` if it must not be cached. */
  tags: ReadonlySet<string> | null;
  /** Whether the address has another media type for clients that prefer it. */
  isNegotiated: boolean;
}

/** A successful response with JSON. */
export const jsonResponse = (
  text: string,
  headers: HeaderList,
  tags: ReadonlySet<string> | null,
  isNegotiated: boolean,
): ComputedResponse => ({
  status: 200,
  body: toBuffer(text),
  headers: [...headers, 'content-type', 'application/json; charset=utf-8'],
  tags,
  isNegotiated,
});

/** The `Vary` of a response. */
export const varyOf = (
  { vary }: { vary: string },
  { isNegotiated }: Pick<ComputedResponse, 'isNegotiated'>,
): string => (isNegotiated ? `Accept, ${vary}` : vary);

/** A strong validator, equal exactly for equal bytes. Its 22 characters hold 128 bits. */
export const entityTag = (body: Buffer): string => hash('sha256', body, 'base64url').slice(0, 22);

/** A buffer with its own memory: a slice of Node's shared pool would keep 8 KiB alive. */
export function toBuffer(text: string): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  buffer.write(text);
  return buffer;
}
