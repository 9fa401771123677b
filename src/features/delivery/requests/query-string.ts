import { isReadable } from '../../../platform/http';

/** One decoded parameter. */
export type Parameter = readonly [name: string, value: string];

/** More parameters than any sensible request has. The framework handles such a request. */
const MAX_PARAMETERS = 50;

/** Printable ASCII without `#`. Koa parses an address with any other character differently. */
const PLAIN = /^[!"$-~]*$/;

/**
 * Decodes a query string exactly as the framework's parser (qs) does.
 *
 * @param isRead whether the route reads a parameter, by its decoded name; others must not make keys
 * @returns `null` if qs might decode it differently, so that the framework must handle the request
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
    // Strapi parses a name without a value as null, which no parameter of the contract accepts.
    if (equals === -1) return null;
    const name = decode(part.slice(0, equals).replaceAll('+', ' '));
    const value = decode(part.slice(equals + 1).replaceAll('+', ' '));
    if (name === null || value === null || !isReadable(name)) return null;
    // In qs a name ends at the first `]=`, even after another `=`.
    if (ENDS_NAME.test(part.slice(equals + 1)) || value.includes('\u0000')) return null;
    parameters.push([name, value]);
  }
  return parameters;
}

/** qs parses `[status]=x` as `status=x`, so a name with a leading bracket is never ignored. */
function isIgnored(part: string, isRead: (name: string) => boolean): boolean {
  const name = decode((part.split('=', 1)[0] ?? '').replaceAll('+', ' '));
  return name !== null && !name.startsWith('[') && !isRead(name);
}

const ENDS_NAME = /(?:\]|%5D)=/i;

/** The fixed segments of paths. */
const FIXED: ReadonlySet<string> = new Set(['slug', 'comments', 'draft']);

const hasOtherCase = (segment: string): boolean =>
  !FIXED.has(segment) && FIXED.has(segment.toLowerCase());

const isNeedlesslyEncoded = (segment: string | null, raw: string | undefined): boolean =>
  segment !== null && segment !== raw && encodeURIComponent(segment) === segment;

/**
 * Splits a path into decoded segments.
 *
 * @returns `null` if the framework might read the path differently
 */
export function decodePath(path: string): string[] | null {
  if (!PLAIN.test(path)) return null;
  const trimmed = path.endsWith('/') ? path.slice(1, -1) : path.slice(1);
  const raw = trimmed.split('/');
  const segments = raw.map(decode);
  if (segments.some((segment) => segment === null || segment === '')) return null;
  // Koa's router ignores case, which would give one response many keys.
  if (segments.some((segment) => segment !== null && hasOtherCase(segment))) return null;
  // Koa's router matches raw paths: it does not know `%61rticles`.
  if (segments.some((segment, index) => isNeedlesslyEncoded(segment, raw[index]))) return null;
  return segments.filter((segment) => segment !== null);
}

/** @returns `null` for invalid percent-encoded UTF-8, which the framework refuses with a reason */
function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
