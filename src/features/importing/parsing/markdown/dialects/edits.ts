import type { Findings } from '../../findings';
import { isModule } from '../module-source';
import { treeOf } from '../syntax';
import { descendants } from '../tree';

/** A part of a text and what replaces it. Equal offsets insert. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Range {
  start: number;
  end: number;
}

/** A text with the places that must not be rewritten. */
export interface Source {
  text: string;
  findings: Findings;
  /** Front matter, code, modules and comments. */
  isProtected: (offset: number) => boolean;
  isHtml: (offset: number) => boolean;
}

/** Finds code and HTML by a parse of the text. */
export function sourceOf(text: string, findings: Findings): Source {
  const locked: Range[] = [];
  const html: Range[] = [];
  for (const { node } of descendants(treeOf(text))) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        locked.push({ start, end });
        break;
      case 'paragraph':
        if (isModule(text.slice(start, end))) locked.push({ start, end });
        break;
      case 'html':
        (node.value.startsWith('<!--') ? locked : html).push({ start, end });
        break;
      default:
    }
  }
  return { text, findings, isProtected: within(locked), isHtml: within(html) };
}

/** @param ranges in order, without overlaps */
function within(ranges: readonly Range[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low];
    return found !== undefined && found.start <= offset;
  };
}

/**
 * Applies edits. Of two that overlap, the first counts. No edit changes the number of lines, so that all
 * faults name lines of the file.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) continue;
    const lines = newlines(text.slice(start, end)) - newlines(replacement);
    parts.push(text.slice(at, start), replacement, '\n'.repeat(Math.max(0, lines)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const newlines = (text: string): number => text.split('\n').length - 1;

/** Returns the line of an offset. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Writes a text as code within a paragraph. */
export function codeSpan(text: string): string {
  const longest = longestRun(text);
  const fence = '`'.repeat(longest + 1);
  const inner = text.replace(/\s+/gu, ' ');
  return longest === 0 ? fence + inner + fence : `${fence} ${inner} ${fence}`;
}

/** Returns the length of the longest run of backticks. */
export const longestRun = (text: string): number =>
  (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 0);

/** Writes a text that Markdown shows as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_~[\]<>"]/gu, String.raw`\$&`);
}

/** Quotes within quotes. Each adds an edit to each of its lines. */
export const MAX_QUOTES = 5;

/** Returns the edits that make the lines between two lines a quote with a bold title. */
export function quoteEdits(
  text: string,
  opener: { start: number; end: number; title: string },
  closer: { start: number; end: number },
): Edit[] {
  const indent = opener.start - (text.lastIndexOf('\n', opener.start - 1) + 1);
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n', opener.end) + 1; at > 0 && at < closer.start;) {
    const next = text.indexOf('\n', at);
    const spaces = /^[ \t]*/u.exec(text.slice(at, at + indent))?.[0].length ?? 0;
    // The last line holds the closer only.
    if (next >= 0 && next < closer.start) {
      edits.push({ start: at + spaces, end: at + spaces, text: '> ' });
    }
    at = next < 0 ? text.length : next + 1;
  }
  // Two spaces break the line where text follows the title.
  const title = opener.title === '' ? '> ' : `> **${escaped(opener.title)}**  `;
  return [
    { start: opener.start, end: opener.end, text: title },
    ...edits,
    { start: closer.start, end: closer.end, text: '' },
  ];
}
