import { hash } from 'node:crypto';

/** Names and values by turns, as `ServerResponse.writeHead` takes them. */
export type HeaderList = readonly string[];

/** A whole answer to an anonymous read, without what depends on the single request. */
export interface Answer {
  status: number;
  body: Buffer;
  /** Content type, location and whatever else belongs to the answer itself. */
  headers: HeaderList;
  /** What it was made from; `null` where it must not be kept. */
  tags: ReadonlySet<string> | null;
}

/** A strong validator: the same bytes, the same tag. 22 characters hold 128 bits. */
export const entityTag = (body: Buffer): string => hash('sha256', body, 'base64url').slice(0, 22);

/** A buffer of its own: a slice of Node's shared pool would keep 8 KiB alive. */
export function toBuffer(text: string): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  buffer.write(text);
  return buffer;
}
