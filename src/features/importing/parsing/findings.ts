import type { Conversion, Fault } from './parsed-article';

/**
 * Collects the faults, conversions and line numbers of one file. Faults are collected and not thrown, so
 * that a writer sees all of them at once.
 */
export class Findings {
  readonly faults: Fault[] = [];
  readonly conversions: Conversion[] = [];
  readonly lines: Record<string, number> = {};

  fault(line: number, reason: string): void {
    this.faults.push({ line, reason });
  }

  conversion(line: number, from: string, to: string): void {
    this.conversions.push({ line, from, to });
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
