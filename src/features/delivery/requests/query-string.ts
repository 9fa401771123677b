import { isReadable } from '../../../platform/http';

/** One parameter, decoded. */
export type Parameter = readonly [name: string, value: string];

/** More parameters than any sensible request has; they go to the framework as they are. */
const MAX_PARAMETERS = 50;

/** Koa reads an address with any other character, or with `#`, by rules of its own. */
const PLAIN = /^[!"$-~]*$/;

/**
 * Decodes a query string exactly as the framework's parser (qs) reads it.
 *
 * @param isRead whether the route reads a parameter, by its decoded name; others must not make keys
 * @returns `null` where the two might read it differently; the framework then answers it
 */
export function decodeQuery(
  query: string,
  isRead: (name: string) => boolean = () => true,
): Parameter[] | null {
  if (!PLAIN.test(query)) return null;
  const parts = query.split('&').filter((part) => part !== '' && !isIgnored(part, isRead));
  if (parts.length > MAX_PARAMETERS) return null;
  const parameters: Parameter[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    // A name alone means null to Strapi, and no parameter of the contract has that.
    if (equals === -1) return null;
    const name = decode(part.slice(0, equals).replaceAll('+', ' '));
    const value = decode(part.slice(equals + 1).replaceAll('+', ' '));
    if (name === null || value === null || !isReadable(name)) return null;
    // To qs the name ends at the first "]=", even after another "=".
    if (ENDS_NAME.test(part.slice(equals + 1)) || value.includes('\u0000')) return null;
    parameters.push([name, value]);
  }
  return parameters;
}

/** To qs `[status]=x` is `status=x`, so what begins with a bracket is never ignored. */
function isIgnored(part: string, isRead: (name: string) => boolean): boolean {
  const name = decode((part.split('=', 1)[0] ?? '').replaceAll('+', ' '));
  return name !== null && !name.startsWith('[') && !isRead(name);
}

const ENDS_NAME = /(?:\]|%5D)=/i;

/** `null` where it is not percent-encoded UTF-8, which the framework refuses with a reason. */
export function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
