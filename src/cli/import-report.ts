import { MultiBar, Presets } from 'cli-progress';
import type { FileResult, Note } from '../features/importing';

type Outcome = FileResult['outcome'];

/** Reports the progress of an import: with a progress bar on a terminal, with lines elsewhere. */
export class ImportReport {
  readonly counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  private readonly conversions = new Map<string, number>();
  private readonly bars: MultiBar | null;
  private readonly bar: ReturnType<MultiBar['create']> | null;

  constructor(total: number, { terminal }: { terminal: boolean }) {
    const format = '{bar} {value}/{total} {duration_formatted}';
    this.bars = terminal
      ? new MultiBar({ format, hideCursor: true }, Presets.shades_classic)
      : null;
    this.bar = this.bars?.create(total, 0) ?? null;
  }

  /** Reports one file: its faults and conversions by line, and its outcome if there is no terminal. */
  add(result: FileResult): void {
    this.counts[result.outcome] += 1;
    if (result.outcome === 'failed') {
      for (const { line, reason } of result.faults) {
        this.print(`${result.path}:${String(line)}: ${reason}`, process.stderr);
      }
    } else {
      for (const { line, from, to, reason } of result.conversions) {
        const key = `${from} → ${to}`;
        this.conversions.set(key, (this.conversions.get(key) ?? 0) + 1);
        const why = reason === undefined ? '' : `. ${reason}`;
        this.print(`${result.path}:${String(line)}: ${key}${why}`, process.stdout);
      }
      if (result.note !== null)
        this.print(`${result.path}: ${textOf(result.note)}`, process.stdout);
      // Do not print unchanged files: thousands of lines would hide the others.
      if (this.bar === null && result.outcome !== 'unchanged') {
        this.print(`${result.path}: ${result.outcome}`, process.stdout);
      }
    }
    this.bar?.increment();
  }

  /** Reports the counts of outcomes and of each kind of conversion. */
  end({ dryRun }: { dryRun: boolean }): void {
    this.bars?.stop();
    const { created, updated, unchanged, failed } = this.counts;
    const counts = [
      `${String(created)} created`,
      `${String(updated)} updated`,
      `${String(unchanged)} unchanged`,
      `${String(failed)} failed`,
    ].join(', ');
    process.stdout.write(`${dryRun ? 'Nothing was written. It would be: ' : ''}${counts}\n`);
    for (const [key, count] of this.conversions) {
      process.stdout.write(`  ${String(count)} × ${key}\n`);
    }
  }

  private print(line: string, stream: NodeJS.WriteStream): void {
    if (this.bars === null) stream.write(`${line}\n`);
    else this.bars.log(`${line}\n`);
  }
}

const textOf = (note: Note): string =>
  note.kind === 'copy'
    ? `not imported, for it holds the same as ${note.of}. Edit the file to import it as an article, or delete one of the two.`
    : `possible duplicate of the article of ${note.file}, which no longer exists. If the file was moved, add the slug of the article to its front matter.`;
