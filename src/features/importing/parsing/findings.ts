import type { Conversion, Fault } from './parsed-article';

/**
 * What a parser notices on its way through one file.
 * Faults are gathered rather than thrown, so that a writer mends a file once and not once a fault.
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

  /** Remembers where a part of the article stands. */
  stands(part: string, line: number): void {
    this.lines[part] = line;
  }
}

/**
 * The line of a part, or of the nearest part around it that the file holds:
 * `summary.line2` falls back to `summary`, and whatever stands nowhere to line 1.
 */
export function lineOf(lines: Readonly<Record<string, number>>, path: string): number {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    if (Object.hasOwn(lines, part)) return lines[part] ?? 1;
  }
  return 1;
}
