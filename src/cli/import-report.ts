import { MultiBar, Presets } from 'cli-progress';
import type { FileResult, Note } from '../features/importing';

type Outcome = FileResult['outcome'];

/** Tells of an import as it goes: a progress bar on a terminal, plain lines elsewhere. */
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

  /** Tells of one file: its faults and conversions by line, and elsewhere than on a terminal its outcome. */
  add(result: FileResult): void {
    this.counts[result.outcome] += 1;
    if (result.outcome === 'failed') {
      for (const { line, reason } of result.faults) {
        this.say(`${result.path}:${String(line)}: ${reason}`, process.stderr);
      }
    } else {
      for (const { line, from, to, reason } of result.conversions) {
        const key = `${from} → ${to}`;
        this.conversions.set(key, (this.conversions.get(key) ?? 0) + 1);
        const why = reason === undefined ? '' : `. ${reason}`;
        this.say(`${result.path}:${String(line)}: ${key}${why}`, process.stdout);
      }
      if (result.note !== null) this.say(`${result.path}: ${told(result.note)}`, process.stdout);
      // Thousands of unchanged files would hide what happened.
      if (this.bar === null && result.outcome !== 'unchanged') {
        this.say(`${result.path}: ${result.outcome}`, process.stdout);
      }
    }
    this.bar?.increment();
  }

  /** Tells the counts, and how often what could not be said in blocks became something else. */
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

  private say(line: string, stream: NodeJS.WriteStream): void {
    if (this.bars === null) stream.write(`${line}\n`);
    else this.bars.log(`${line}\n`);
  }
}

const told = (note: Note): string =>
  note.kind === 'copy'
    ? `not imported, for it holds the same as ${note.of}. Edit it to make an article of it, or delete one of the two.`
    : `possible duplicate of the article of ${note.file}, which is gone. To let a moved file keep its article, name the slug of the article in the file.`;
