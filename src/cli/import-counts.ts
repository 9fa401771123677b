/** Counts by kind, in the order of their first appearance. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** Writes the counts under a title, the greatest first. Writes nothing if there are none. */
  write(title: string): void {
    if (this.counts.size === 0) return;
    process.stdout.write(`${title}\n`);
    for (const [kind, count] of [...this.counts].sort(([, one], [, other]) => other - one)) {
      process.stdout.write(`  ${String(count)} × ${kind}\n`);
    }
  }
}

/** Conversions that lose nothing a reader would miss. They are counted, and not printed by line. */
const HARMLESS = /^(?:thematic break|HTML comment|front matter “.*”|UTF-16|CP949)$/u;

export const isHarmless = ({ from }: { from: string }): boolean => HARMLESS.test(from);

/** Returns what messages of one kind have in common: without names, numbers and dates. */
export const kindOfReason = (reason: string): string =>
  reason.replace(/“[^”]*”|"[^"]*"/gu, '“…”').replace(/\d[\d:. -]*\d|\d/gu, 'N');
