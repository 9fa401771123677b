import { withoutSecrets, withoutValues } from './without-values';

const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_LENGTH = 4000;

/** What JSON can hold. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

/**
 * Makes a detail of a log line printable: errors with their causes, bounded in depth, items and
 * length, and texts without secrets. It never throws, whatever the detail is.
 */
export function plain(value: unknown, depth = 0): Plain {
  switch (typeof value) {
    case 'string':
      return plainText(value);
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : plainObject(value, depth);
    default:
      // `undefined`, functions, symbols and big integers.
      return String(value);
  }
}

/** A text without secrets, bounded in length. */
export const plainText = (text: string): string => withoutSecrets(cut(text));

/** Without its last word, which may be the first part of a secret. */
const cut = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).replace(/\S{1,300}$/, '')}…` : text;

function plainObject(value: object, depth: number): Plain {
  if (depth >= MAX_DEPTH) return '…';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toJSON();
  if (value instanceof Error) return plainError(value, depth);
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => plain(item, depth + 1));
    return value.length > MAX_ITEMS ? [...items, '…'] : items;
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ITEMS)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]: [string, unknown]) => [name, plain(inner, depth + 1)]),
  );
}

function plainError(error: Error, depth: number): Plain {
  const { name, message, stack, cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name,
    message: plain(withoutValues({ name, message, code })),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause === undefined ? {} : { cause: plain(cause, depth + 1) }),
    ...(stack === undefined ? {} : { stack: plain(placesOf(stack)) }),
  };
}

/** A place in the code, as V8 prints it. */
const PLACE = /^ +at .*(?::\d+:\d+|<anonymous>|native|index \d+)\)?$/;

/** The last lines of a stack, which name places. The lines before them repeat the message. */
function placesOf(stack: string): string {
  const lines = stack.split('\n');
  const end = lines.findLastIndex((line) => !PLACE.test(line));
  return lines
    .slice(end + 1)
    .map((line) => line.trim())
    .join('\n');
}
