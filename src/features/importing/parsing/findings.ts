import type { Conversion, Fault } from './parsed-article';

/**
 * Collects the faults, shortcomings, conversions and line numbers of one file. Faults are collected and not thrown, so
 * that a writer sees all of them at once.
 */
export class Findings {
  readonly faults: Fault[] = [];
  readonly shortcomings: Fault[] = [];
  readonly conversions: Conversion[] = [];
  readonly lines: Record<string, number> = {};

  fault(line: number, reason: string): void {
    this.faults.push({ line, reason });
  }

  /** Records why the article can be stored as a draft only. */
  shortcoming(line: number, reason: string): void {
    this.shortcomings.push({ line, reason });
  }

  /** @param text the text that the article no longer contains */
  conversion(line: number, from: string, to: string, text?: string): void {
    this.conversions.push({ line, from, to, ...(text === undefined ? {} : { text }) });
  }

  /** Records the line of a part of the article. */
  locate(part: string, line: number): void {
    this.lines[part] = line;
  }
}

/**
 * Returns the line of a part, or of the nearest enclosing part: `summary.line2` falls back to `summary`.
 * A part without a recorded line is at line 1.
 */
export function lineOf(lines: Readonly<Record<string, number>>, path: string): number {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    if (Object.hasOwn(lines, part)) return lines[part] ?? 1;
  }
  return 1;
}
