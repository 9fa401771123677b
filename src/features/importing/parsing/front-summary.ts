import type { FrontValue } from './front-matter/front-values';
import type { ParsedSummary } from './parsed-article';
import { isBlank, oneLine } from './text';

/** A value of front matter that is a summary, a list of another length, or a text with another meaning. */
type FrontSummary =
  | { kind: 'lines'; summary: ParsedSummary }
  | { kind: 'wrong count'; texts: string[] }
  | { kind: 'other' };

const BULLET = /^(?:[-*+•·]\s+|\(?\d{1,2}[.)]\s+|[①-⑨]\s*)/u;

/**
 * Reads a value as a summary: a list of three texts, as the API writes it, or a text of three lines. A text
 * of another length is an excerpt, as most tools mean it.
 */
export function frontSummary(value: FrontValue): FrontSummary {
  const isList = Array.isArray(value);
  const written = isList ? value : typeof value === 'string' ? value.split('\n') : [];
  const texts = written.filter((one) => typeof one === 'string').map(oneLine);
  const lines = texts.filter((text) => !isBlank(text));
  const [line1, line2, line3, fourth] = lines.every((line) => BULLET.test(line))
    ? lines.map((line) => line.replace(BULLET, ''))
    : lines;
  const isThree = line1 !== undefined && line2 !== undefined && line3 !== undefined;
  if (isThree && fourth === undefined && texts.length === written.length)
    return { kind: 'lines', summary: { line1, line2, line3 } };
  return isList && texts.length === written.length
    ? { kind: 'wrong count', texts }
    : { kind: 'other' };
}
