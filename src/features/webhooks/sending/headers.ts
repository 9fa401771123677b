import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';

export type Headers = Record<string, string>;

/** What only the HTTP client may say about a request. */
const RESERVED: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const headerValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Why a subscription's own headers cannot be sent, in words for whoever set them. */
export class HeaderError extends Error {
  override name = 'HeaderError';
}

/**
 * The headers that a subscription adds of its own, by lower-case name.
 *
 * @throws HeaderError naming the header and what is wrong with it
 */
export function ownHeaders(stored: unknown): Headers {
  const parsed = headerValues.safeParse(stored ?? {});
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0];
    throw new HeaderError(
      name === undefined
        ? 'The headers of the subscription are not a list of names and values.'
        : `The header "${String(name)}" must have a text as its value.`,
    );
  }
  const headers: Headers = {};
  for (const [name, raw] of Object.entries(parsed.data)) {
    const value = String(raw);
    const key = name.toLowerCase();
    if (/[\r\n]/.test(name + value)) {
      throw new HeaderError(
        `The header "${printable(name)}" has a line break; a header is one line.`,
      );
    }
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch (cause) {
      throw new HeaderError(
        `The header "${printable(name)}" has a character that HTTP does not allow in a name or value.`,
        { cause },
      );
    }
    if (RESERVED.has(key)) {
      throw new HeaderError(`The header "${name}" is set by the HTTP client and cannot be chosen.`);
    }
    headers[key] = value;
  }
  return headers;
}

const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100);

/** What stands in the record of an attempt for the value of a subscription's own header. */
const MASK = '•••';

/** The request's headers as they are recorded: without the values that may be secrets. */
export const recordable = (standard: Headers, own: Headers): Headers => ({
  ...Object.fromEntries(Object.keys(own).map((name) => [name, MASK])),
  ...standard,
});
