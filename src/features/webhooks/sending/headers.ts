import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';

export type Headers = Record<string, string>;

/** Headers that only the HTTP client may set. */
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

/** A header of a subscription that cannot be sent. The message is for the editor who set it. */
export class HeaderError extends Error {
  override name = 'HeaderError';
}

/**
 * Validates the headers that a subscription adds.
 *
 * @returns the headers by lower-case name
 * @throws HeaderError that names the header and the fault
 */
export function subscriptionHeaders(stored: unknown): Headers {
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

/** Replaces the values of a subscription's headers where an attempt is stored. */
const MASK = '•••';

/** The request headers of an attempt as they are stored, with the subscription's values masked. */
export const recordable = (standard: Headers, own: Headers): Headers => ({
  ...Object.fromEntries(Object.keys(own).map((name) => [name, MASK])),
  ...standard,
});
