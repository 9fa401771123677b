import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { MultiBar, Presets } from 'cli-progress';
import type { FileResult, FoundFiles, Note } from '../features/importing';
import { Counts, isHarmless, kindOfReason } from './import-counts';

/** A theme may have thousands of templates. More than these are counted, and are in the report file. */
const MAX_PASSED_OVER = 20;

type Outcome = FileResult['outcome'];
type Imported = Extract<FileResult, { conversions: unknown }>;

interface Options {
  terminal: boolean;
  /** The file for lines of JSON, or `null`. */
  file?: string | null;
  /** The folder that the file is relative to. */
  from?: string;
}

/** Reports the progress of an import: with a progress bar on a terminal, with lines elsewhere. */
export class ImportReport {
  readonly counts: Record<Outcome, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    gone: 0,
    unpublished: 0,
    kept: 0,
  };
  private readonly states = new Counts();
  private readonly reasons = new Counts();
  private readonly conversions = new Counts();
  private readonly notes = new Counts();
  private readonly bars: MultiBar | null;
  private readonly bar: ReturnType<MultiBar['create']> | null;
  private readonly file: number | null;

  constructor({ files, passedOver }: FoundFiles, { terminal, file = null, from = '' }: Options) {
    this.file = file === null ? null : openSync(path.resolve(from, file), 'w');
    const format = '{bar} {value}/{total} {duration_formatted}';
    this.bars = terminal
      ? new MultiBar({ format, hideCursor: true }, Presets.shades_classic)
      : null;
    this.bar = this.bars?.create(files.length, 0) ?? null;
    for (const name of passedOver) {
      this.notes.add('passed over: not an article, or not in a format that can be imported');
      this.writeLine({ path: name, outcome: 'passed over' });
      if (passedOver.length <= MAX_PASSED_OVER) this.print(`${name}: passed over`, process.stdout);
    }
  }

  /** Reports one file: its faults and conversions by line, and its outcome if there is no terminal. */
  add(result: FileResult): void {
    this.counts[result.outcome] += 1;
    this.writeLine(result);
    switch (result.outcome) {
      case 'failed':
        for (const { line, reason } of result.faults) {
          this.print(`${result.path}:${String(line)}: ${reason}`, process.stderr);
        }
        break;
      case 'gone':
      case 'unpublished':
      case 'kept':
        this.note(result.path, GONE[result.outcome]);
        return;
      default:
        this.addImported(result);
    }
    this.bar?.increment();
  }

  private addImported({ path: name, outcome, state, reasons, conversions, note }: Imported): void {
    if (state !== null) this.states.add(state);
    for (const kind of new Set(reasons.map(({ reason }) => kindOfReason(reason)))) {
      this.reasons.add(kind);
    }
    for (const { line, reason } of reasons) {
      this.print(`${name}:${String(line)}: draft: ${reason}`, process.stdout);
    }
    for (const conversion of conversions) {
      const { line, from, to, reason } = conversion;
      const key = `${from} → ${to}`;
      this.conversions.add(key);
      if (isHarmless(conversion)) continue;
      const why = reason === undefined ? '' : `. ${reason}`;
      this.print(`${name}:${String(line)}: ${key}${why}`, process.stdout);
    }
    if (note !== null) this.note(name, textOf(note));
    // Do not print unchanged files: thousands of lines would hide the others.
    if (this.bar === null && outcome !== 'unchanged') {
      this.print(`${name}: ${outcome}`, process.stdout);
    }
  }

  /** Reports the counts of outcomes and of each kind of note, reason and conversion. */
  end({ dryRun }: { dryRun: boolean }): void {
    this.bars?.stop();
    if (this.file !== null) closeSync(this.file);
    const { created, updated, unchanged, failed } = this.counts;
    const counts = [
      `${String(created)} created`,
      `${String(updated)} updated`,
      `${String(unchanged)} unchanged`,
      `${String(failed)} failed`,
    ].join(', ');
    process.stdout.write(`${dryRun ? 'Nothing was written. It would be: ' : ''}${counts}\n`);
    this.states.write('Of those written:');
    this.reasons.write('Drafts lack:');
    this.notes.write('To look at:');
    this.conversions.write('Lost, changed or guessed:');
  }

  private note(name: string, text: string): void {
    this.notes.add(kindOfReason(text));
    this.print(`${name}: ${text}`, process.stdout);
  }

  private writeLine(value: object): void {
    if (this.file !== null) writeSync(this.file, `${JSON.stringify(value)}\n`);
  }

  private print(line: string, stream: NodeJS.WriteStream): void {
    if (this.bars === null) stream.write(`${line}\n`);
    else this.bars.log(`${line}\n`);
  }
}

const GONE = {
  gone: 'the file is gone, and its article is still published. Unpublish it with --prune.',
  unpublished: 'the file is gone, and its article was unpublished.',
  kept: 'the file is gone, but its article was changed in the panel and stays published. Unpublish it with --prune --ours.',
};

const CHANGES = {
  changed: 'was changed',
  unpublished: 'was unpublished',
  deleted: 'was deleted',
};

function textOf(note: Note): string {
  switch (note.kind) {
    case 'copy':
      return `not imported, for it holds the same as “${note.of}”. Edit the file to import it as an article, or delete one of the two.`;
    case 'possible-duplicate':
      return `possible duplicate of the article of “${note.file}”, which no longer exists. If the file was moved, add the slug of the article to its front matter.`;
    case 'kept':
      return `not imported, for its article ${CHANGES[note.change]} in the panel since. Choose the file with --ours, or the panel with --theirs.`;
    case 'withdrawn':
      return 'not imported, for it says that its published article is a draft or has expired. Unpublish it with --unpublish.';
  }
}
