import { winston } from '@strapi/logger';
import { plain, plainText, type Plain } from './plain';

/** `text` for people and `json`, with one object per line, for machines. */
export type LogFormat = 'text' | 'json';

/** Strapi's own format prints the message only, and drops the details that tell what it is about. */
export function logFormat(
  kind: LogFormat,
  { colors }: { colors: boolean },
): winston.Logform.Format {
  const { combine, colorize, printf } = winston.format;
  const line = printf((info) => (kind === 'json' ? jsonLine(info) : textLine(info)));
  return kind === 'text' && colors ? combine(timed(), colorize(), line) : combine(timed(), line);
}

const timed = winston.format((info) => {
  // An error that is logged by itself is the line: its properties are not enumerable.
  const { message, stack } = info;
  return { ...info, message, stack, time: new Date().toISOString() };
});

type Line = winston.Logform.TransformableInfo;

const OWN: ReadonlySet<string> = new Set(['level', 'message', 'time', 'timestamp', 'stack']);

/** The details that are printed as they are: the link for the first administrator has a token. */
const SHOWN: ReadonlySet<string> = new Set(['link']);

const detailsOf = (info: Line): [string, Plain][] =>
  Object.entries(info)
    .filter(([name, value]) => !OWN.has(name) && value !== undefined)
    .map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && SHOWN.has(name) ? value : plain(value),
    ]);

function jsonLine(info: Line): string {
  const { time, level, message, stack } = info;
  const own = stack === undefined ? {} : { stack: plain(stack) };
  const line = { time: plain(time), level, msg: plain(message) };
  return JSON.stringify({ ...Object.fromEntries(detailsOf(info)), ...line, ...own });
}

/** Control characters as JSON has them: a line break in a message would look like another line. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function textLine(info: Line): string {
  const { time, level, message, stack } = info;
  const details = detailsOf(info);
  const told = details.map(([name, value]) => ` ${name}=${textOf(value)}`).join('');
  const places = [
    ...(typeof stack === 'string' ? [plainText(stack)] : []),
    ...details.flatMap(([, value]) => (isFault(value) ? [value.stack.replace(/^/gm, '    ')] : [])),
  ];
  const text = typeof message === 'string' ? message : String(message);
  const head = `[${String(time)}] ${level}: ${visible(`${plainText(text)}${told}`)}`;
  return [head, ...places].join('\n');
}

interface Shown {
  [name: string]: Plain;
  name: string;
  message: string;
  stack: string;
}

const isError = (value: Plain): value is Shown =>
  typeof value === 'object' && value !== null && 'stack' in value && 'message' in value;

/** An error without a code is unexpected, so the place is needed to find it. */
const isFault = (value: Plain): value is Shown => isError(value) && !('code' in value);

const isWord = (value: Plain): value is string =>
  typeof value === 'string' && /^[^\s"\p{Cc}]+$/u.test(value);

function textOf(value: Plain): string {
  if (isError(value)) return JSON.stringify(errorText(value));
  return isWord(value) ? value : JSON.stringify(value);
}

function errorText({ name, message, code, cause }: Shown): string {
  const own = `${name}: ${message}${code === undefined ? '' : ` (${textOf(code)})`}`;
  if (cause === undefined) return own;
  return `${own}; caused by ${isError(cause) ? errorText(cause) : textOf(cause)}`;
}
